"""Downloads: the file itself, HEAD, ranges, and answers that break off."""

import hashlib
import io
import ssl
import tarfile

import httpx
import pytest
from cryptography.hazmat.decrepit.ciphers.modes import CFB
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms

from app.demo.appgate_sdp.openpgp import PIECE, BackupFile
from tests.demo.appgate_sdp.conftest import Controller, accept, credentials
from tests.demo.serving import serve_in_thread

BACKUP_ID = "3c5c011a-e573-11f1-9e21-0f48b220eb33"


def whole(file: BackupFile) -> bytes:
    return b"".join(file.make(number) for number in range(file.pieces))


def opened(sealed: bytes, passphrase: str) -> bytes:
    """Decrypt by the letter of RFC 4880, with nothing of the code under test; returns the literal data."""
    assert sealed[0] == 0xC3
    esk = sealed[2 : 2 + sealed[1]]
    assert esk[:4] == bytes([4, 9, 3, 8])
    salt, count = esk[4:12], (16 + (esk[12] & 15)) << ((esk[12] >> 4) + 6)
    seed = salt + passphrase.encode()
    key = hashlib.sha256((seed * (count // len(seed) + 1))[:count]).digest()
    rest = sealed[2 + sealed[1] :]
    assert rest[0] == 0xD2
    assert int.from_bytes(rest[2:6], "big") == len(rest) - 6
    decryptor = Cipher(algorithms.AES256(key), CFB(bytes(16))).decryptor()
    plain = decryptor.update(rest[7:]) + decryptor.finalize()
    assert plain[14:16] == plain[16:18]
    assert plain[-20:] == hashlib.sha1(plain[:-20], usedforsecurity=False).digest()
    packet = plain[18:-22]
    assert packet[0] == 0xCB
    return packet[6 + 2 + packet[7] + 4 :]


@pytest.mark.parametrize("payload", [512, PIECE, 3 * PIECE + 777])
def test_the_file_opens_with_its_passphrase(payload: int) -> None:
    file = BackupFile(BACKUP_ID, "Pass<&>phrase", payload)
    content = whole(file)
    assert len(content) == file.length
    with tarfile.open(fileobj=io.BytesIO(opened(content, "Pass<&>phrase"))) as archive:
        (member,) = archive.getmembers()
        assert payload <= member.size < payload + 512
    assert whole(BackupFile(BACKUP_ID, "Pass<&>phrase", payload)) == content


async def test_head_whole_and_parts_agree(controller: Controller) -> None:
    path = await controller.back_up("gateway-fra-01")
    head = await controller.ask("HEAD", path, form="gpg")
    assert (head.status_code, head.content, head.headers["content-type"]) == (200, b"", "application/gpg")
    length = int(head.headers["content-length"])
    all_of_it = await controller.ask("GET", path, form="gpg")
    assert (all_of_it.status_code, len(all_of_it.content)) == (200, length)
    assert all_of_it.content[0] & 0x80
    parts = b""
    for wanted in ("0-0", "1-999", "1000-700000", "700001-"):
        part = await controller.ask("GET", path, form="gpg", Range=f"bytes={wanted}")
        assert part.status_code == 206
        end = length - 1 if wanted.endswith("-") else int(wanted.partition("-")[2])
        assert part.headers["content-range"] == f"bytes {len(parts)}-{end}/{length}"
        assert part.headers["accept-ranges"] == "bytes"
        parts += part.content
    assert parts == all_of_it.content
    assert opened(parts, "Geheim-1")
    last = await controller.ask("GET", path, form="gpg", Range="bytes=-10")
    assert last.content == parts[-10:]


async def test_a_resumed_download_needs_no_earlier_one(controller: Controller) -> None:
    path = await controller.back_up()
    backup_id = path.rpartition("/")[2]
    middle = await controller.ask("GET", path, form="gpg", Range="bytes=5000000-5000099")
    expected = whole(BackupFile(backup_id, "Geheim-1", 8 * 1024 * 1024))
    assert middle.content == expected[5_000_000:5_000_100]


@pytest.mark.parametrize(
    ("wanted", "status"),
    [("bytes=99999999-", 416), ("bytes=-0", 416), ("bytes=5-2", 200), ("lines=1-2", 200), ("bytes=0-1,4-5", 200)],
)
async def test_odd_ranges(controller: Controller, wanted: str, status: int) -> None:
    path = await controller.back_up("gateway-fra-01")
    reply = await controller.ask("GET", path, form="gpg", Range=wanted)
    assert reply.status_code == status
    if status == 416:
        assert reply.headers["content-range"].startswith("bytes */")


async def test_only_the_gpg_form_is_taken(controller: Controller) -> None:
    path = await controller.back_up("gateway-fra-01")
    for method in ("HEAD", "GET", "DELETE"):
        assert (await controller.ask(method, path)).status_code == 406
    assert (await controller.ask("GET", f"{path}/status", form="gpg")).status_code == 406
    controller.fault("download_accepts_json")
    assert (await controller.ask("GET", path)).status_code == 200


async def test_switches(controller: Controller) -> None:
    path = await controller.back_up("gateway-fra-01")
    controller.fault("no_head")
    assert (await controller.ask("HEAD", path, form="gpg")).status_code == 405
    controller.faults.clear()
    controller.fault("head_length=77")
    assert (await controller.ask("HEAD", path, form="gpg")).headers["content-length"] == "77"
    controller.fault("ignore_range*1")
    assert (await controller.ask("GET", path, form="gpg", Range="bytes=5-")).status_code == 200
    controller.fault("past_end_status=206")
    past = await controller.ask("GET", path, form="gpg", Range="bytes=99999999-")
    assert (past.status_code, past.content) == (206, b"")
    controller.fault("content_disposition=../../x.gpg")
    assert "../../x.gpg" in (await controller.ask("HEAD", path, form="gpg")).headers["content-disposition"]
    controller.fault("size_mib=0.5")
    small = await controller.back_up("gateway-fra-01")
    length = (await controller.ask("GET", small, form="gpg")).headers["content-length"]
    assert 512 * 1024 < int(length) < 520 * 1024


def test_cut_three_times_over_https_and_resumed() -> None:
    with serve_in_thread("appgate-sdp", speed=100, faults=["backup_api_enabled", "cut_download=40%*3"]) as served:
        assert served.ca_file is not None
        context = ssl.create_default_context(cafile=served.ca_file)
        with httpx.Client(base_url=served.base_url, verify=context, headers={"Accept": accept()}) as http:
            http.headers["Authorization"] = f"Bearer {http.post('/login', json=credentials()).json()['token']}"
            appliances = http.get("/appliances").json()["data"]
            current = [one for one in appliances if one.get("adminInterface", {}).get("hostname") == "127.0.0.1"]
            path = f"/appliances/{current[0]['id']}/backup"
            path = f"{path}/{http.post(path).json()['id']}"
            served.control.jump(13)
            assert http.get(f"{path}/status").json()["result"] == "success"
            got, cuts = b"", 0
            length = int(http.head(path, headers={"Accept": accept(form="gpg")}).headers["content-length"])
            while len(got) < length:
                headers = {"Accept": accept(form="gpg"), "Range": f"bytes={len(got)}-"}
                try:
                    with http.stream("GET", path, headers=headers) as reply:
                        assert reply.status_code == 206
                        for piece in reply.iter_raw():
                            got += piece
                except httpx.RemoteProtocolError:
                    cuts += 1
                except httpx.ReadError:
                    cuts += 1
            assert cuts == 3
            assert len(opened(got, "Backstay-Demo-1")) > 8 * 1024 * 1024
