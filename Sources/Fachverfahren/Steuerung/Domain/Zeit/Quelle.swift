// SPDX-License-Identifier: EUPL-1.2
import Core

enum QuelldokumentTag {}
/// The Dokument of the E-Akte that a statement rests on.
typealias QuelldokumentID = ID<QuelldokumentTag>

/// What a statement rests on. Nothing is stated without one.
enum Quelle: Hashable, Sendable {
    /// - Parameter stelle: where in the Dokument, such as a page or a section.
    case dokument(QuelldokumentID, stelle: String?)
    /// Named where it is no Dokument of the house, such as a page of the council's information system.
    case herkunft(String, url: String?)

    static let hoechstens = 2_000

    /// - Throws: `SteuerungError.quelleFehlt` for one without a name or with an address that is none of the web.
    func pruefen() throws(SteuerungError) {
        switch self {
        case .dokument(_, let stelle):
            guard (stelle?.utf8.count ?? 0) <= Self.hoechstens else { throw .quelleFehlt }
        case .herkunft(let name, let url):
            guard name.contains(where: { !$0.isWhitespace }), name.utf8.count <= Self.hoechstens else { throw .quelleFehlt }
            guard let url else { return }
            guard url.hasPrefix("https://") || url.hasPrefix("http://"), url.utf8.count <= Self.hoechstens else {
                throw .quelleFehlt
            }
        }
    }
}
