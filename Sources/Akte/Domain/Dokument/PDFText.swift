// SPDX-License-Identifier: EUPL-1.2

/// Takes the words out of the PDF at a path; `nil` when there are none. Given by the roof from the document tools.
public typealias PDFText = @Sendable (_ pfad: String) async throws -> String?
