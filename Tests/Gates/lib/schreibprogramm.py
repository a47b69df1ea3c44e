# SPDX-License-Identifier: EUPL-1.2
"""A headless LibreOffice, told by UNO to open a document over WebDAV, to write into it and to save it where it came from.

schreibprogramm.py URL NAME TEXT: password on standard input, TEXT is added as a paragraph; with `--neu` it becomes a new document.
Says `offen` while the document is open and waits for a line, so that the caller can look at the lock."""
import subprocess
import sys
import tempfile
import time

import uno
import unohelper
from com.sun.star.beans import PropertyValue
from com.sun.star.task import XInteractionHandler


class Anmeldung(unohelper.Base, XInteractionHandler):
    """Answers the question for name and password; everything else is declined."""

    def __init__(self, name, kennwort):
        self.name, self.kennwort = name, kennwort

    def handle(self, anfrage):
        wege = anfrage.getContinuations()
        for weg in wege:
            if hasattr(weg, "setUserName") and hasattr(weg, "setPassword"):
                weg.setUserName(self.name)
                weg.setPassword(self.kennwort)
                weg.select()
                return
        for weg in wege:
            if "Abort" in str(weg):
                weg.select()
                return


def wert(name, was):
    eigenschaft = PropertyValue()
    eigenschaft.Name, eigenschaft.Value = name, was
    return eigenschaft


def verbinden(leitung, frist=90):
    lokal = uno.getComponentContext()
    finder = lokal.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", lokal)
    ende = time.monotonic() + frist
    while True:
        try:
            return finder.resolve(f"uno:pipe,name={leitung};urp;StarOffice.ComponentContext")
        except Exception:
            if time.monotonic() > ende:
                raise
            time.sleep(0.2)


def main():
    url, name, text = [a for a in sys.argv[1:] if not a.startswith("--")]
    kennwort = sys.stdin.readline().rstrip("\n")
    with tempfile.TemporaryDirectory() as ordner:
        leitung = "rathaus" + ordner.rsplit("/", 1)[-1].replace("_", "")
        prozess = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{ordner}",
             f"--accept=pipe,name={leitung};urp;"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        try:
            kontext = verbinden(leitung)
            tisch = kontext.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", kontext)
            anmeldung = Anmeldung(name, kennwort)
            neu = "--neu" in sys.argv
            dokument = tisch.loadComponentFromURL(
                "private:factory/swriter" if neu else url, "_blank", 0,
                # While it tells the kind of a file, LibreOffice asks the AuthenticationHandler for the password, never the other one.
                (wert("Hidden", True), wert("InteractionHandler", anmeldung), wert("AuthenticationHandler", anmeldung)))
            if dokument is None:
                print("nicht geöffnet", flush=True)
                return 1
            schrift = dokument.getText()
            ende = schrift.createTextCursor()
            ende.gotoEnd(False)
            schrift.insertString(ende, text + "\n", False)
            if neu:
                dokument.storeAsURL(url, (wert("FilterName", "writer8"), wert("InteractionHandler", anmeldung)))
            print("offen nur lesend" if dokument.isReadonly() else "offen", flush=True)
            sys.stdin.readline()
            if not neu:
                dokument.store()
            dokument.close(True)
            print("gespeichert", flush=True)
            return 0
        finally:
            try:
                tisch.terminate()
            except Exception:
                prozess.terminate()
            prozess.wait(timeout=60)


sys.exit(main())
