// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// What is needed to send a message as a PDF with a password.
struct Pdfwerk: Sendable {
    typealias Druck = @Sendable (_ html: String, _ titel: String) async throws -> Data

    /// The printer of the house: HTML to PDF.
    let druck: Druck
    let siegel: Kennwortsiegel
}
