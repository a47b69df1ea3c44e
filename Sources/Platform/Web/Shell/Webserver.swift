// SPDX-License-Identifier: EUPL-1.2
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
public import ServiceLifecycle

/// The HTTP server over all routes of the house.
public struct Webserver: Service {
    private let haus: Haus
    private let bereit: @Sendable (Int) -> Void

    /// - Parameter bereit: called with the port as soon as the server listens.
    public init(_ haus: Haus, bereit: @escaping @Sendable (Int) -> Void = { _ in }) {
        self.haus = haus
        self.bereit = bereit
    }

    public func run() async throws {
        let bereit = bereit
        let application = Application(
            responder: Self.responder(haus),
            server: .http1(configuration: .init(additionalChannelHandlers: [Fortsetzung()])),
            configuration: .init(
                address: .hostname(haus.konfiguration.host, port: haus.konfiguration.port), serverName: nil, backlog: 512),
            onServerRunning: { channel in bereit(channel.localAddress?.port ?? 0) },
            logger: haus.log)
        try await application.run()
    }

    /// Routes of the house, and our own page for addresses that do not exist.
    static func responder(_ haus: Haus) -> CallbackResponder<Webkontext> {
        let router = Router(context: Webkontext.self, options: [.autoGenerateHeadEndpoints])
        for route in haus.routen {
            let ablauf = Ablauf(haus: haus, route: route)
            guard let methode = HTTPRequest.Method(route.methode.rawValue) else { continue }
            router.on(RouterPath(route.pfad), method: methode) { request, context in await ablauf.antworte(request, context) }
        }
        let innen = router.buildResponder()
        let adressen = Adressverzeichnis(haus.routen)
        return CallbackResponder { request, context in
            do {
                let response = try await innen.respond(to: request, context: context)
                // Every answer of ours carries the protecting headers; one without them is the router's bare 404.
                if response.headers[.contentSecurityPolicy] != nil { return response }
                throw WebFehler.nichtGefunden
            } catch {
                let response = await ohneRoute(haus, adressen.erlaubt(request.uri.path), request, context)
                return request.method == .head ? response.createHeadResponse() : response
            }
        }
    }

    /// What answers when no route does: which methods there are, or that there is nothing.
    private static func ohneRoute(_ haus: Haus, _ erlaubt: String?, _ request: Request, _ context: Webkontext) async -> Response {
        let route = Route.get(request.uri.path, .oeffentlich, "Keine Route") { _ in
            guard let erlaubt else { throw WebFehler.nichtGefunden }
            guard request.method == .options else { throw WebFehler.methode(erlaubt: erlaubt) }
            return WebResponse(status: 204, koerper: .leer).mitKopf("allow", erlaubt)
        }
        return await Ablauf(haus: haus, route: route, messname: "ohne Route").antworte(request, context)
    }
}
