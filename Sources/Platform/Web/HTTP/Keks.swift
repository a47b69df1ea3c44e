// SPDX-License-Identifier: EUPL-1.2

/// A cookie to set. Always HttpOnly and SameSite=Lax; `Secure` and the `__Host-` name come with TLS.
public struct Keks: Sendable {
    let name: String
    let wert: String
    /// Lifetime in seconds; `nil` ends with the browser, 0 deletes.
    let dauer: Int?
    let sicher: Bool

    var zeile: String {
        var zeile = "\(name)=\(wert); Path=/; HttpOnly; SameSite=Lax"
        if let dauer { zeile += "; Max-Age=\(dauer)" }
        if sicher { zeile += "; Secure" }
        return zeile
    }

    /// Reads `Cookie:` into names and values; the first of a name counts.
    static func lesen(_ zeile: String?) -> [String: String] {
        var gefunden: [String: String] = [:]
        for teil in (zeile ?? "").split(separator: ";").prefix(50) {
            guard let gleich = teil.firstIndex(of: "=") else { continue }
            let name = teil[..<gleich].drop(while: { $0 == " " })
            if gefunden[String(name)] == nil { gefunden[String(name)] = String(teil[teil.index(after: gleich)...]) }
        }
        return gefunden
    }
}
