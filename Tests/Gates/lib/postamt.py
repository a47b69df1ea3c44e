# SPDX-License-Identifier: EUPL-1.2
"""A mail server that keeps what it gets, refuses what it is told to, and says how it was spoken to."""
import socketserver
import threading
import time


class Postamt:
    """Listens on a free port. `antworten` maps a recipient to the reply to its RCPT."""

    def __init__(self, port=0):
        self.briefe, self.antworten, self.schloss = [], {}, threading.Lock()
        # When each of `briefe` was kept, and what came of messages whose end never came.
        self.zeiten, self.bruchstuecke = [], []
        amt = self

        class Schalter(socketserver.StreamRequestHandler):
            def sage(self, text):
                self.wfile.write(text.encode() + b"\r\n")

            def handle(self):
                try:
                    self.sitzung()
                except (ConnectionError, ValueError):
                    # A gateway that is killed goes away in the middle of a word.
                    pass

            def sitzung(self):
                self.sage("220 postamt ESMTP")
                absender, empfaenger = None, []
                while zeile := self.rfile.readline(4096):
                    befehl = zeile.decode().strip()
                    gross = befehl.upper()
                    if gross.startswith("EHLO"):
                        for text in ("250-postamt", "250-PIPELINING", "250-8BITMIME", "250-SMTPUTF8", "250-DSN", "250 ENHANCEDSTATUSCODES"):
                            self.sage(text)
                    elif gross.startswith("MAIL FROM:"):
                        absender, empfaenger = befehl[10:].split(">")[0].strip().lstrip("<"), []
                        self.sage("250 2.1.0 OK")
                    elif gross.startswith("RCPT TO:"):
                        adresse = befehl[8:].split(">")[0].strip().lstrip("<")
                        antwort = amt.antworten.get(adresse, "250 2.1.5 OK")
                        if antwort.startswith("250"):
                            empfaenger.append(adresse)
                        self.sage(antwort)
                    elif gross == "DATA" and not empfaenger:
                        self.sage("503 5.5.1 nobody to send to")
                    elif gross == "DATA":
                        self.sage("354 go on")
                        inhalt, ganz = [], False
                        try:
                            while (stueck := self.rfile.readline()) != b".\r\n":
                                if not stueck:
                                    return
                                inhalt.append(stueck[1:] if stueck.startswith(b".") else stueck)
                            ganz = True
                        finally:
                            with amt.schloss:
                                if ganz:
                                    amt.briefe.append((absender, tuple(empfaenger), b"".join(inhalt)))
                                    amt.zeiten.append(time.monotonic())
                                else:
                                    amt.bruchstuecke.append(b"".join(inhalt))
                        self.sage("250 2.0.0 kept")
                    elif gross == "RSET":
                        absender, empfaenger = None, []
                        self.sage("250 2.0.0 OK")
                    elif gross == "QUIT":
                        return self.sage("221 2.0.0 bye")
                    else:
                        self.sage("500 5.5.1 unknown")

        class Server(socketserver.ThreadingTCPServer):
            allow_reuse_address, daemon_threads, request_queue_size = True, True, 128

        self.server = Server(("127.0.0.1", port), Schalter)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def post(self):
        with self.schloss:
            return list(self.briefe)

    def schliesse(self):
        self.server.shutdown()
        self.server.server_close()
