# SPDX-License-Identifier: EUPL-1.2
"""Certificates of an authority of the test's own, a mail server with STARTTLS that keeps what it gets, and a web server for policies."""
import http.server
import pathlib
import socketserver
import ssl
import subprocess
import threading


class Stelle:
    """A certificate authority in a folder."""

    def __init__(self, ordner):
        self.ordner = pathlib.Path(ordner)
        self.ordner.mkdir(parents=True)
        self.zertifikat, self.schluessel = self.ordner / "ca.pem", self.ordner / "ca.key"
        self._openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30", "-subj", "/CN=Probestelle",
                      "-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign,cRLSign",
                      "-keyout", self.schluessel, "-out", self.zertifikat)

    def _openssl(self, *worte, ein=None):
        return subprocess.run(["openssl", *map(str, worte)], check=True, capture_output=True, input=ein).stdout

    def stelle_aus(self, name):
        """Chain and key for a host."""
        kette, schluessel, antrag = (self.ordner / f"{name}.{ende}" for ende in ("pem", "key", "csr"))
        self._openssl("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", f"/CN={name}", "-keyout", schluessel, "-out", antrag)
        erweiterung = self.ordner / f"{name}.ext"
        erweiterung.write_text(f"subjectAltName=DNS:{name}\nbasicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\n")
        self._openssl("x509", "-req", "-in", antrag, "-CA", self.zertifikat, "-CAkey", self.schluessel, "-CAcreateserial", "-days", "20",
                      "-extfile", erweiterung, "-out", kette)
        kette.write_text(kette.read_text() + self.zertifikat.read_text())
        return kette, schluessel

    def tlsa(self, datei, was="schluessel"):
        """SHA-256 of a certificate or of its key, in hex."""
        if was == "schluessel":
            offen = self._openssl("x509", "-in", datei, "-noout", "-pubkey")
            der = self._openssl("pkey", "-pubin", "-outform", "DER", ein=offen)
        else:
            der = self._openssl("x509", "-in", datei, "-outform", "DER")
        return self._openssl("dgst", "-sha256", "-r", ein=der).split()[0].decode()


def _kontext(kette, schluessel):
    kontext = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    kontext.load_cert_chain(kette, schluessel)
    return kontext


class Tlspost:
    """A mail server on port 25 of an address of its own. `briefe` are (TLS version or None, recipients, content)."""

    def __init__(self, adresse, tls=None):
        self.briefe, self.begonnen, post = [], [], self
        kontext = _kontext(*tls) if tls else None

        class Schalter(socketserver.StreamRequestHandler):
            def handle(self):
                try:
                    self.sitzung()
                except (OSError, ValueError):
                    pass

            def sage(self, text):
                self.wfile.write(text.encode() + b"\r\n")
                self.wfile.flush()

            def sitzung(self):
                self.sage("220 tlspost ESMTP")
                gesichert, empfaenger = None, []
                while zeile := self.rfile.readline(4096):
                    befehl = zeile.decode("latin-1").strip()
                    gross = befehl.upper()
                    if gross.startswith("EHLO"):
                        teile = ["tlspost", "8BITMIME", "REQUIRETLS" if gesichert else "ENHANCEDSTATUSCODES"] + (["STARTTLS"] if kontext and not gesichert else [])
                        for nummer, teil in enumerate(teile):
                            self.sage(f"250{' ' if nummer == len(teile) - 1 else '-'}{teil}")
                    elif gross == "STARTTLS" and kontext:
                        self.sage("220 go")
                        self.request = kontext.wrap_socket(self.request, server_side=True)
                        self.connection = self.request
                        self.rfile, self.wfile = self.request.makefile("rb"), self.request.makefile("wb")
                        gesichert = self.request.version()
                    elif gross.startswith("MAIL FROM:"):
                        post.begonnen.append((gesichert, befehl))
                        empfaenger = []
                        self.sage("250 2.1.0 OK")
                    elif gross.startswith("RCPT TO:"):
                        empfaenger.append(befehl[8:].split(">")[0].strip().lstrip("<"))
                        self.sage("250 2.1.5 OK")
                    elif gross == "DATA":
                        self.sage("354 go on")
                        inhalt = []
                        while (stueck := self.rfile.readline()) != b".\r\n":
                            if not stueck:
                                return
                            inhalt.append(stueck)
                        post.briefe.append((gesichert, tuple(empfaenger), b"".join(inhalt)))
                        self.sage("250 2.0.0 kept")
                    elif gross == "QUIT":
                        return self.sage("221 2.0.0 bye")
                    else:
                        self.sage("250 2.0.0 OK" if gross == "RSET" else "500 5.5.1 unknown")

        class Server(socketserver.ThreadingTCPServer):
            allow_reuse_address, daemon_threads = True, True

        self.server = Server((adresse, 25), Schalter)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


class Richtlinienhost:
    """Serves one policy over HTTPS on port 443 of an address of its own."""

    def __init__(self, adresse, tls, text):
        inhalt = text.encode()

        class Schalter(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                gut = self.path == "/.well-known/mta-sts.txt"
                self.send_response(200 if gut else 404)
                self.send_header("Content-Type", "text/plain")
                self.send_header("Content-Length", str(len(inhalt) if gut else 0))
                self.end_headers()
                self.wfile.write(inhalt if gut else b"")

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer((adresse, 443), Schalter)
        self.server.socket = _kontext(*tls).wrap_socket(self.server.socket, server_side=True)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
