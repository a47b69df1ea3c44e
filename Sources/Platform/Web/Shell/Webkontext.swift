// SPDX-License-Identifier: EUPL-1.2
internal import Hummingbird
internal import Logging
internal import NIOCore

/// Hummingbird's context with what the shell wants to know of the connection.
struct Webkontext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let adresse: String

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        adresse = source.channel.remoteAddress?.ipAddress ?? "unbekannt"
    }

    /// Number of the request for the log and the error page.
    var kennung: String { id }
}
