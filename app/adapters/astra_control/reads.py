"""Which of the product's calls change nothing; every other call needs a permit.

Signing in asks the same collection as the tree does, with ``limit``, which nothing else uses: the rule that knows no
``limit`` stands first, so that only the sign-in goes without a session.
"""

from app.transport.reads import ReadRule

_ACCOUNT = r"/accounts/[^/]+"
_ID = r"[^/]+"
_INCLUDE = frozenset({"include"})
_FILTER = frozenset({"include", "filter"})
_PAGED = frozenset({"include", "filter", "limit", "orderBy", "skip"})
_ROOTS = rf"(k8s/v1/apps/{_ID}|topology/v1)"

READS: tuple[ReadRule, ...] = (
    ReadRule("GET", f"{_ACCOUNT}/k8s/v2/apps", query=_FILTER),
    ReadRule("GET", f"{_ACCOUNT}/k8s/v2/apps", query=frozenset({"include", "limit"}), signs_in=True),
    ReadRule("GET", "/accounts", query=_INCLUDE, signs_in=True),
    ReadRule("GET", _ACCOUNT),
    ReadRule("GET", f"{_ACCOUNT}/k8s/v2/apps/{_ID}"),
    ReadRule("GET", f"{_ACCOUNT}/{_ROOTS}/appBackups(/{_ID})?(/appAssets)?", query=_INCLUDE),
    ReadRule("GET", f"{_ACCOUNT}/k8s/v1/apps/{_ID}/(appSnaps|schedules|volumes)(/{_ID})?", query=_INCLUDE),
    ReadRule("GET", f"{_ACCOUNT}/topology/v1/(managedClusters|namespaces)(/{_ID})?", query=_FILTER),
    ReadRule("GET", f"{_ACCOUNT}/topology/v1/clusters/{_ID}/namespaces", query=_FILTER),
    ReadRule("GET", f"{_ACCOUNT}/topology/v1/clouds/{_ID}/clusters/{_ID}/storageClasses", query=_INCLUDE),
    ReadRule("GET", f"{_ACCOUNT}/topology/v1/buckets"),
    ReadRule("GET", f"{_ACCOUNT}/core/v1/tasks", query=_FILTER),
    ReadRule("GET", f"{_ACCOUNT}/core/v1/(notifications|roleBindings)", query=_PAGED),
)
