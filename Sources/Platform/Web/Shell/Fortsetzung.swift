// SPDX-License-Identifier: EUPL-1.2
internal import HTTPTypes
internal import NIOCore
internal import NIOHTTPTypes

/// Tells a client that waits with its body (`Expect: 100-continue`, RFC 9110 § 10.1.1) to go on; without it network drives stall
/// before every upload. What the request is worth is decided when its head is looked at, body or not.
final class Fortsetzung: ChannelInboundHandler, RemovableChannelHandler, Sendable {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundOut = HTTPResponsePart

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .head(let kopf) = unwrapInboundIn(data), kopf.headerFields[.expect]?.lowercased() == "100-continue" {
            context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
        }
        context.fireChannelRead(data)
    }
}
