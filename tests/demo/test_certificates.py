import hashlib
import ssl

import pytest
from cryptography import x509

from app.demo.certificates import CertificateAuthority, ServerCertificate
from tests.demo.serving import authority


def _names(certificate: ServerCertificate) -> set[str]:
    parsed = x509.load_pem_x509_certificate(certificate.certificate_pem.encode())
    names = parsed.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return {str(name.value) for name in names}


def test_valid_for_the_loopback_names_and_one_more() -> None:
    assert _names(authority().issue()) == {"127.0.0.1", "::1", "localhost"}
    assert _names(authority().issue("192.0.2.7")) == {"127.0.0.1", "::1", "localhost", "192.0.2.7"}
    assert _names(authority().issue("0.0.0.0")) == {"127.0.0.1", "::1", "localhost"}


def test_the_fingerprint_is_that_of_the_certificate_itself() -> None:
    certificate = authority().issue()
    parsed = x509.load_pem_x509_certificate(certificate.certificate_pem.encode())
    der = ssl.PEM_cert_to_DER_cert(certificate.certificate_pem.split("-----END")[0] + "-----END CERTIFICATE-----")
    assert certificate.fingerprint == hashlib.sha256(der).hexdigest()
    assert parsed.issuer != parsed.subject


def test_an_authority_signs_on_after_it_was_kept() -> None:
    again = CertificateAuthority.from_json(authority().as_json())
    assert again.certificate_pem == authority().certificate_pem
    issued = x509.load_pem_x509_certificate(again.issue().certificate_pem.encode())
    root = x509.load_pem_x509_certificate(authority().certificate_pem.encode())
    issued.verify_directly_issued_by(root)


@pytest.mark.parametrize("kept", [{}, {"certificate_pem": "x", "private_key_pem": "y"}])
def test_a_damaged_authority_is_an_error(kept: dict[str, str]) -> None:
    with pytest.raises((KeyError, ValueError)):
        CertificateAuthority.from_json(kept)
