// SPDX-License-Identifier: EUPL-1.2
internal import MimeStructure

extension MimeError {
    /// Why a message is held whose parts cannot be told apart, for the people who run the gateway.
    var deutsch: String {
        switch self {
        case .headerTooLarge: "Der Kopf der Nachricht ist zu groß."
        case .tooManyFields: "Der Kopf der Nachricht hat zu viele Felder."
        case .tooManyParts: "Die Nachricht hat zu viele Teile."
        case .nestedTooDeep: "Die Nachricht ist zu tief verschachtelt."
        case .tooLarge: "Ein Teil der Nachricht ist zu groß."
        case .unknownTransferEncoding: "Ein Teil der Nachricht ist auf eine Weise kodiert, die es nicht gibt."
        case .invalidFieldName, .invalidFieldValue, .fieldTooLong:
            "Ein Feld im Kopf der Nachricht lässt sich nicht neu schreiben."
        }
    }
}
