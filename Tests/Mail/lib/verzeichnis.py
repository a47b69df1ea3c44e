# SPDX-License-Identifier: EUPL-1.2
"""A directory (RFC 4511) that lets anybody in and answers each search with one entry."""
import socketserver
import threading


def satz(art, inhalt):
    laenge = bytes([len(inhalt)]) if len(inhalt) < 128 else b"\x82" + len(inhalt).to_bytes(2, "big")
    return bytes([art]) + laenge + inhalt


class Verzeichnis:
    """`wert()` gives what `merkmal` has."""

    def __init__(self, merkmal, wert):
        self.suchen = []
        verzeichnis = self
        gut = satz(0x0A, b"\0") + satz(4, b"") + satz(4, b"")

        class Schalter(socketserver.StreamRequestHandler):
            def handle(self):
                while frage := self.frage():
                    # Behind the number of the message, of one octet here, stands what is wanted.
                    nummer, was = frage[:3], frage[3]
                    if was == 0x60:
                        self.wfile.write(satz(0x30, nummer + satz(0x61, gut)))
                    elif was == 0x63:
                        verzeichnis.suchen.append(frage)
                        zeile = satz(0x30, satz(4, merkmal.encode()) + satz(0x31, satz(4, wert())))
                        eintrag = satz(0x64, satz(4, b"cn=Stelle") + satz(0x30, zeile))
                        self.wfile.write(satz(0x30, nummer + eintrag) + satz(0x30, nummer + satz(0x65, gut)))
                    else:
                        return

            def frage(self):
                kopf = self.rfile.read(2)
                if len(kopf) < 2:
                    return b""
                laenge = kopf[1] if kopf[1] < 128 else int.from_bytes(self.rfile.read(kopf[1] & 127), "big")
                return self.rfile.read(laenge)

        class Server(socketserver.ThreadingTCPServer):
            allow_reuse_address, daemon_threads = True, True

        self.server = Server(("127.0.0.1", 0), Schalter)
        self.port = self.server.server_address[1]

    def starten(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def beenden(self):
        self.server.shutdown()
        self.server.server_close()

    def protokoll(self):
        return f"{len(self.suchen)} Suchen im Verzeichnis\n"
