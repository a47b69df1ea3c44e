// SPDX-License-Identifier: EUPL-1.2
internal import CLibcurl
internal import Foundation
internal import Glibc

/// One handle of libcurl with its open connections.
///
/// `@unchecked`: a handle may be used by any thread, but by one at a time; the client lends it to one exchange and takes it back after.
final class Verbindung: @unchecked Sendable {
    private let curl: UnsafeMutableRawPointer
    private let wurzeln: String?
    private let kreis: Zielkreis

    init(wurzeln: String?, kreis: Zielkreis) throws(HttpFehler) {
        guard let curl = curl_easy_init() else { throw .keineAntwort("libcurl: kein Speicher") }
        self.curl = curl
        self.wurzeln = wurzeln
        self.kreis = kreis
    }

    deinit { curl_easy_cleanup(curl) }

    func fuehre(_ austausch: Austausch) throws -> HttpAntwort {
        // Forgets options, keeps connections.
        curl_easy_reset(curl)
        var kopf: UnsafeMutablePointer<curl_slist>?
        defer { curl_slist_free_all(kopf) }
        for zeile in austausch.kopfzeilen { kopf = curl_slist_append(kopf, zeile) }
        einstellen(austausch.anfrage)
        rathaus_curl_list(curl, CURLOPT_HTTPHEADER, kopf)
        let zeiger = Unmanaged.passUnretained(austausch).toOpaque()
        rueckrufe(zeiger)
        let ergebnis = withExtendedLifetime(austausch) { curl_easy_perform(curl) }
        if let fehler = austausch.fehler { throw fehler }
        if ergebnis == CURLE_COULDNT_RESOLVE_HOST { throw HttpFehler.rechnerUnbekannt(austausch.ziel) }
        guard ergebnis == CURLE_OK else {
            if austausch.verwehrt { throw HttpFehler.nichtOeffentlich(austausch.ziel) }
            throw HttpFehler.keineAntwort("\(austausch.ziel): \(String(cString: curl_easy_strerror(ergebnis)))")
        }
        var status = 0
        rathaus_curl_status(curl, &status)
        return HttpAntwort(status: status, kopf: austausch.antwortkopf)
    }

    private func einstellen(_ anfrage: HttpAnfrage) {
        rathaus_curl_text(curl, CURLOPT_URL, anfrage.adresse)
        rathaus_curl_text(curl, CURLOPT_PROTOCOLS_STR, "http,https")
        // The path is signed as it stands; nobody may tidy it.
        rathaus_curl_long(curl, CURLOPT_PATH_AS_IS, 1)
        rathaus_curl_long(curl, CURLOPT_FOLLOWLOCATION, 0)
        rathaus_curl_long(curl, CURLOPT_NOSIGNAL, 1)
        rathaus_curl_long(curl, CURLOPT_SSL_VERIFYPEER, 1)
        rathaus_curl_long(curl, CURLOPT_SSL_VERIFYHOST, 2)
        rathaus_curl_long(curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        if let wurzeln { rathaus_curl_text(curl, CURLOPT_CAINFO, wurzeln) }
        rathaus_curl_long(curl, CURLOPT_CONNECTTIMEOUT_MS, 10_000)
        let (sekunden, atto) = anfrage.frist.components
        rathaus_curl_long(curl, CURLOPT_TIMEOUT_MS, Int(sekunden * 1_000 + atto / 1_000_000_000_000_000))
        // Less than a byte a second for a minute is silence.
        rathaus_curl_long(curl, CURLOPT_LOW_SPEED_LIMIT, 1)
        rathaus_curl_long(curl, CURLOPT_LOW_SPEED_TIME, 60)
        switch (anfrage.methode, anfrage.laenge) {
        case ("GET", 0): rathaus_curl_long(curl, CURLOPT_HTTPGET, 1)
        case ("HEAD", _): rathaus_curl_long(curl, CURLOPT_NOBODY, 1)
        case ("DELETE", 0): rathaus_curl_text(curl, CURLOPT_CUSTOMREQUEST, "DELETE")
        case (let methode, let laenge):
            rathaus_curl_long(curl, CURLOPT_UPLOAD, 1)
            rathaus_curl_text(curl, CURLOPT_CUSTOMREQUEST, methode)
            rathaus_curl_off(curl, CURLOPT_INFILESIZE_LARGE, curl_off_t(laenge))
        }
    }

    private func rueckrufe(_ austausch: UnsafeMutableRawPointer) {
        for option in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_READDATA, CURLOPT_XFERINFODATA] {
            rathaus_curl_pointer(curl, option, austausch)
        }
        rathaus_curl_data(curl, CURLOPT_WRITEFUNCTION) { bytes, eins, anzahl, austausch in
            Austausch.von(austausch)?.empfange(bytes, eins * anzahl) ?? 0
        }
        rathaus_curl_data(curl, CURLOPT_HEADERFUNCTION) { bytes, eins, anzahl, austausch in
            Austausch.von(austausch)?.kopfzeile(bytes, eins * anzahl) ?? 0
        }
        rathaus_curl_source(curl, CURLOPT_READFUNCTION) { ziel, eins, anzahl, austausch in
            Austausch.von(austausch)?.sende(ziel, eins * anzahl) ?? Int(CURL_READFUNC_ABORT)
        }
        rathaus_curl_progress(curl) { austausch, _, _, _, _ in Austausch.von(austausch)?.istAbgebrochen == false ? 0 : 1 }
        rathaus_curl_long(curl, CURLOPT_NOPROGRESS, 0)
        guard kreis == .oeffentlich else { return }
        // A proxy would be inside and would go anywhere.
        rathaus_curl_text(curl, CURLOPT_PROXY, "")
        rathaus_curl_pointer(curl, CURLOPT_OPENSOCKETDATA, austausch)
        // Looked at where the name has been resolved already, so that nothing can change in between.
        rathaus_curl_socket(curl) { austausch, _, ziel in
            guard let ziel else { return rathaus_curl_no_socket() }
            guard Oeffentlichkeit.gilt(ziel) else {
                Austausch.von(austausch)?.verwehre()
                return rathaus_curl_no_socket()
            }
            return socket(ziel.pointee.family, ziel.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), ziel.pointee.protocol)
        }
    }
}
