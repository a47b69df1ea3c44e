// SPDX-License-Identifier: EUPL-1.2
public import Foundation

/// What the operator decides about the web server.
public struct Webkonfiguration: Sendable {
    public var host: String
    public var port: Int
    /// The address under which browsers reach the server; `https` switches on `Secure` and `__Host-` cookies.
    public var adresse: String?
    /// Trust `X-Forwarded-For` of a proxy on this machine.
    public var hinterProxy: Bool
    /// Refuse pages whose template names something unknown.
    public var strengeVorlagen: Bool
    /// Show "Vorführbetrieb" on every page, because partners are simulated.
    public var simuliert: Bool
    public var stadtname: String
    public var stadtkurz: String
    /// Folders whose templates, texts and assets override those of the modules.
    public var ueberschreibungen: [URL]
    public var geheimnis: Geheimnis

    public init(
        host: String, port: Int, adresse: String?, hinterProxy: Bool, strengeVorlagen: Bool, simuliert: Bool,
        stadtname: String, stadtkurz: String, ueberschreibungen: [URL], geheimnis: Geheimnis
    ) {
        self.host = host
        self.port = port
        self.adresse = adresse
        self.hinterProxy = hinterProxy
        self.strengeVorlagen = strengeVorlagen
        self.simuliert = simuliert
        self.stadtname = stadtname
        self.stadtkurz = stadtkurz
        self.ueberschreibungen = ueberschreibungen
        self.geheimnis = geheimnis
    }

    var tls: Bool { adresse?.hasPrefix("https://") ?? false }
    /// With TLS the browser guarantees that nobody else set the cookie.
    private var keksPraefix: String { tls ? "__Host-" : "" }
    func sitzungskeks(imAmt: Bool) -> String { keksPraefix + (imAmt ? "rh_amt" : "rh_buerger") }
    var meldungskeks: String { keksPraefix + "rh_meldung" }
    var sprachkeks: String { keksPraefix + "rh_sprache" }
}
