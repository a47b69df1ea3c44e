// SPDX-License-Identifier: EUPL-1.2
internal import CQpdf
internal import Kryptoprotokoll

/// Puts files into a PDF and encrypts it: AES-256, revision 6 (ISO 32000-2 §7.6.4.3.3). Whoever knows the password may do everything with it.
enum PdfVerschluesseln {
    static func verschluessle(_ frage: Kryptosatz) throws(Absage) -> Kryptosatz {
        guard let pdf = frage.bytes(.inhalt), let kennwort = frage.text(.kennwort), kennwort.utf8.count >= 16,
            kennwort.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { throw Absage(.fragenFehlerhaft, "no PDF, or a password that is too short") }
        var antwort = Kryptosatz()
        antwort.setze(.ergebnis, try schreibe(pdf, frage.gruppen(.anlage), kennwort))
        return antwort
    }

    /// The library reads the PDF where it lies, so its bytes stay in place until everything is written.
    private static func schreibe(
        _ pdf: [UInt8], _ anlagen: [Kryptosatz], _ kennwort: String
    ) throws(Absage) -> [UInt8] {
        let ergebnis = pdf.withUnsafeBufferPointer { puffer -> Result<[UInt8], Absage> in
            do throws(Absage) {
                let dokument = Pdfdokument()
                guard let anfang = puffer.baseAddress, dokument.lies(anfang, puffer.count) else {
                    throw Absage(.unlesbar, dokument.fehler)
                }
                if !anlagen.isEmpty { dokument.lege(anlagen) }
                return .success(try dokument.verschluesselt(kennwort))
            } catch {
                return .failure(error)
            }
        }
        return try ergebnis.get()
    }

    /// The first use of the library seeds its generator.
    static func warmlaufen() -> Bool {
        let dokument = Pdfdokument()
        guard qpdf_empty_pdf(dokument.daten) & 2 == 0 else { return false }
        do throws(Absage) { return try !dokument.verschluesselt("0123456789abcdef").isEmpty } catch { return false }
    }
}

/// One document in the library's memory.
private final class Pdfdokument {
    private(set) var daten: qpdf_data?

    init() {
        daten = qpdf_init()
        qpdf_silence_errors(daten)
        qpdf_set_suppress_warnings(daten, 1)
    }

    deinit { qpdf_cleanup(&daten) }

    var fehler: String {
        guard qpdf_has_error(daten) != 0, let text = qpdf_get_error_full_text(daten, qpdf_get_error(daten)) else { return "" }
        return String(cString: text)
    }

    func lies(_ bytes: UnsafePointer<UInt8>, _ anzahl: Int) -> Bool {
        bytes.withMemoryRebound(to: CChar.self, capacity: anzahl) {
            qpdf_read_memory(daten, "nachricht.pdf", $0, UInt64(anzahl), nil) & 2 == 0
        }
    }

    /// Embedded files (ISO 32000-2 §7.11.4), listed by the catalogue in the order they came.
    func lege(_ anlagen: [Kryptosatz]) {
        let (wurzel, liste, alle) = (qpdf_get_root(daten), qpdf_oh_new_array(daten), qpdf_oh_new_array(daten))
        for (nummer, anlage) in anlagen.enumerated() {
            let eintrag = qpdf_make_indirect_object(daten, dateiangabe(anlage))
            // The keys of the tree must be in order.
            let ziffern = String(nummer + 1)
            qpdf_oh_append_item(
                daten, liste, qpdf_oh_new_string(daten, String(repeating: "0", count: max(0, 6 - ziffern.count)) + ziffern))
            qpdf_oh_append_item(daten, liste, eintrag)
            qpdf_oh_append_item(daten, alle, eintrag)
        }
        let (baum, namen) = (qpdf_oh_new_dictionary(daten), qpdf_oh_new_dictionary(daten))
        qpdf_oh_replace_key(daten, baum, "/Names", liste)
        qpdf_oh_replace_key(daten, namen, "/EmbeddedFiles", qpdf_make_indirect_object(daten, baum))
        qpdf_oh_replace_key(daten, wurzel, "/Names", namen)
        qpdf_oh_replace_key(daten, wurzel, "/AF", alle)
        qpdf_oh_replace_key(daten, wurzel, "/PageMode", qpdf_oh_new_name(daten, "/UseAttachments"))
    }

    private func dateiangabe(_ anlage: Kryptosatz) -> qpdf_oh {
        let (bytes, name) = (anlage.bytes(.anlage) ?? [], anlage.text(.name) ?? "Anhang")
        let strom = qpdf_oh_new_stream(daten)
        bytes.withUnsafeBufferPointer {
            // Copied by the library. No filter: it packs the stream itself.
            qpdf_oh_replace_stream_data(
                daten, strom, $0.baseAddress, $0.count, qpdf_oh_new_null(daten), qpdf_oh_new_null(daten))
        }
        let angaben = qpdf_oh_new_dictionary(daten)
        qpdf_oh_replace_key(daten, angaben, "/Size", qpdf_oh_new_integer(daten, Int64(bytes.count)))
        let kopf = qpdf_oh_get_dict(daten, strom)
        qpdf_oh_replace_key(daten, kopf, "/Type", qpdf_oh_new_name(daten, "/EmbeddedFile"))
        qpdf_oh_replace_key(daten, kopf, "/Subtype", qpdf_oh_new_name(daten, "/" + mediatyp(anlage)))
        qpdf_oh_replace_key(daten, kopf, "/Params", angaben)
        let (datei, eintrag) = (qpdf_oh_new_dictionary(daten), qpdf_oh_new_dictionary(daten))
        for schluessel in ["/F", "/UF"] {
            qpdf_oh_replace_key(daten, datei, schluessel, strom)
            qpdf_oh_replace_key(daten, eintrag, schluessel, qpdf_oh_new_unicode_string(daten, name))
        }
        qpdf_oh_replace_key(daten, eintrag, "/Type", qpdf_oh_new_name(daten, "/Filespec"))
        qpdf_oh_replace_key(daten, eintrag, "/AFRelationship", qpdf_oh_new_name(daten, "/Unspecified"))
        qpdf_oh_replace_key(daten, eintrag, "/EF", datei)
        return eintrag
    }

    /// A name of what it may hold: it comes from the mail.
    private func mediatyp(_ anlage: Kryptosatz) -> String {
        let text = anlage.text(.mediatyp) ?? ""
        let gut =
            (1...100).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || "/.+-".utf8.contains($0)
            }
        return gut ? text : "application/octet-stream"
    }

    func verschluesselt(_ kennwort: String) throws(Absage) -> [UInt8] {
        guard qpdf_init_write_memory(daten) & 2 == 0 else { throw Absage(.bibliothek, fehler) }
        qpdf_set_r6_encryption_parameters2(daten, kennwort, kennwort, 1, 1, 1, 1, 1, 1, qpdf_r3p_full, 1)
        guard qpdf_write(daten) & 2 == 0, qpdf_has_error(daten) == 0, let bytes = qpdf_get_buffer(daten) else {
            throw Absage(.bibliothek, fehler)
        }
        return Array(UnsafeBufferPointer(start: bytes, count: qpdf_get_buffer_length(daten)))
    }
}
