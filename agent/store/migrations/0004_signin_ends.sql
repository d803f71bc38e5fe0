-- When the provider ends the sign-in of an account whatever is done; null where it does not.

alter table accounts add column signin_ends_at text;
