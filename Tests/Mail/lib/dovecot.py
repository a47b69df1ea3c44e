# SPDX-License-Identifier: EUPL-1.2
"""A Dovecot of the test's own that takes mail by LMTP and keeps it in folders."""
import os
import pathlib
import subprocess

EINSTELLUNG = """
base_dir = {ordner}/lauf
state_dir = {ordner}/stand
log_path = {ordner}/dovecot.log
protocols = lmtp
ssl = no
mail_location = maildir:{ordner}/post/%n
mail_uid = postfix
mail_gid = postfix
default_internal_user = postfix
default_login_user = postfix
default_internal_group = postfix
first_valid_uid = 1
auth_username_chars =
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {port}
  }}
}}
service anvil {{
  chroot =
}}
passdb {{
  driver = static
  args = nopassword=y
}}
userdb {{
  driver = static
  args = uid=postfix gid=postfix home={ordner}/post/%n allow_all_users=yes
}}
"""


class Dovecot:
    def __init__(self, ordner, port):
        self.ordner, self.port, self.prozess = pathlib.Path(ordner), port, None
        for teil in ("lauf", "stand", "post"):
            (self.ordner / teil).mkdir(parents=True)
        subprocess.run(["chown", "postfix:postfix", str(self.ordner / "post")], check=True)
        self.ordner.chmod(0o755)
        self.datei = self.ordner / "dovecot.conf"
        self.datei.write_text(EINSTELLUNG.format(ordner=self.ordner, port=port))

    def starten(self):
        self.prozess = subprocess.Popen(
            ["/usr/sbin/dovecot", "-F", "-c", str(self.datei)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={"PATH": os.environ["PATH"]})

    def beenden(self):
        if self.prozess:
            self.prozess.terminate()
            self.prozess.wait(20)

    def briefe(self, postfach):
        return [p.read_bytes() for p in (self.ordner / "post" / postfach / "new").glob("*")]

    def protokoll(self):
        datei = self.ordner / "dovecot.log"
        return datei.read_text(errors="replace") if datei.exists() else ""
