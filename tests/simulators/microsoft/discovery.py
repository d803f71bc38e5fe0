"""Where everything is at Microsoft's sign-in: openid-configuration and instance discovery.

The addresses are Microsoft's own, as msal wants them; whoever asks here leads them to this machine.
"""

from tests.simulators.http import Reply, json_reply
from tests.simulators.microsoft.directory import PERSONAL_TENANT

HOST = "https://login.microsoftonline.com"


def configuration(tenant: str, tenant_id: str) -> Reply:
    """What a tenant, or one of the three names that stand for many, publishes."""
    many = {"common": "{tenantid}", "organizations": "{tenantid}", "consumers": PERSONAL_TENANT}
    root = f"{HOST}/{tenant}"
    return json_reply(
        {
            "token_endpoint": f"{root}/oauth2/v2.0/token",
            "token_endpoint_auth_methods_supported": ["client_secret_post", "private_key_jwt"],
            "jwks_uri": f"{root}/discovery/v2.0/keys",
            "response_modes_supported": ["query", "fragment", "form_post"],
            "subject_types_supported": ["pairwise"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "response_types_supported": ["code", "id_token", "code id_token", "id_token token"],
            "scopes_supported": ["openid", "profile", "email", "offline_access"],
            "issuer": f"{HOST}/{many.get(tenant.lower(), tenant_id)}/v2.0",
            "authorization_endpoint": f"{root}/oauth2/v2.0/authorize",
            "device_authorization_endpoint": f"{root}/oauth2/v2.0/devicecode",
            "end_session_endpoint": f"{root}/oauth2/v2.0/logout",
            "cloud_instance_name": "microsoftonline.com",
            "cloud_graph_host_name": "graph.windows.net",
            "msgraph_host": "graph.microsoft.com",
        }
    )


def instance() -> Reply:
    """Which hosts are the same cloud."""
    aliases = ["login.microsoftonline.com", "login.windows.net", "login.microsoft.com", "sts.windows.net"]
    network = {"preferred_network": aliases[0], "preferred_cache": aliases[1], "aliases": aliases}
    return json_reply(
        {
            "tenant_discovery_endpoint": f"{HOST}/common/v2.0/.well-known/openid-configuration",
            "api-version": "1.1",
            "metadata": [network],
        }
    )
