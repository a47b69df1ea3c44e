// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// Addresses with a query.
enum Abfragetext {
    static func adresse(_ pfad: String, _ werte: [(String, String)]) -> String {
        let zeichen = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
        let teile = werte.filter { !$0.1.isEmpty }.map { name, wert in
            "\(name)=\(wert.addingPercentEncoding(withAllowedCharacters: zeichen) ?? "")"
        }
        return teile.isEmpty ? pfad : "\(pfad)?\(teile.joined(separator: "&"))"
    }
}
