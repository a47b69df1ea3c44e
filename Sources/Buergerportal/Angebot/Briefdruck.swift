// SPDX-License-Identifier: EUPL-1.2
internal import Akte
public import Foundation
internal import Store
internal import Web

/// Makes a PDF of a letter and keeps its bytes; the row that names them comes afterwards.
public struct Briefdruck: Sendable {
    /// Turns HTML into PDF/A; given by the roof from the document tools.
    public typealias Druck = @Sendable (_ html: String, _ titel: String) async throws -> Data

    private let vorlagen: Vorlagen
    private let inhalte: ContentStore
    private let druck: Druck

    init(vorlagen: Vorlagen, inhalte: ContentStore, druck: @escaping Druck) {
        self.vorlagen = vorlagen
        self.inhalte = inhalte
        self.druck = druck
    }

    /// - Throws: `PortalError.druckdienst` when no PDF can be made now; nothing has been filed then.
    func callAsFunction(_ brief: any Page, dateiname: String) async throws -> Dokumentdatei {
        let html = try vorlagen.brief(brief)
        let pdf: Data
        do {
            pdf = try await druck(html, brief.titel)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw PortalError.druckdienst
        }
        return Dokumentdatei(dateiname: dateiname, mediatyp: "application/pdf", inhalt: try await inhalte.store(pdf))
    }
}
