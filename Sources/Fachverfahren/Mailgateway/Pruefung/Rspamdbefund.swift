// SPDX-License-Identifier: EUPL-1.2
internal import HttpClient

/// Whether the rspamd of the settings is there, for `rathaus doctor`.
public struct Rspamdbefund: Sendable {
    public let antwortet: Bool
    /// Address and version, or what is wrong.
    public let satz: String

    /// - Parameter stadt: the gateway's settings.
    /// - Returns: `nil` where no rspamd is set up.
    public static func frage(_ stadt: Mailstadt) async -> Rspamdbefund? {
        guard let adresse = stadt.rspamd else { return nil }
        do {
            let antwort = try await HttpClient().sende(HttpAnfrage("GET", "\(adresse)/ping", frist: .seconds(5))) { _, _ in }
            guard antwort.status == 200 else {
                return Rspamdbefund(antwortet: false, satz: "\(adresse) antwortet nicht wie rspamd (Status \(antwort.status))")
            }
            return Rspamdbefund(antwortet: true, satz: "\(adresse) antwortet (\(antwort["Server"] ?? "ohne Version"))")
        } catch {
            return Rspamdbefund(antwortet: false, satz: "\(adresse) antwortet nicht (\(error))")
        }
    }
}
