// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

extension SmtpCommand {
    /// The line a client sends, with CRLF. Whatever the values hold, it is one line.
    public var bytes: [UInt8] {
        Array((verb + arguments).utf8) + [.cr, .lf]
    }

    private var arguments: String {
        switch self {
        case .helo(let name), .ehlo(let name): " \(name.text)"
        case .mail(let path, let parameters): " FROM:\(path)\(parameters.text)"
        case .rcpt(let path, let parameters): " TO:\(path)\(parameters.text)"
        case .bdat(let size, let last): " \(size)\(last ? " LAST" : "")"
        case .vrfy(let text), .expn(let text): " \(ReplyText.clean(text, utf8: true))"
        case .auth(let mechanism, let response): " \(ReplyText.clean(mechanism, utf8: false))\(Self.coded(response))"
        case .data, .rset, .noop, .quit, .help, .startTls: ""
        }
    }

    /// An empty response is written as `=` (RFC 4954 §4).
    private static func coded(_ response: SmtpSecret?) -> String {
        guard let response else { return "" }
        return response.bytes.isEmpty ? " =" : " \(Base64.text(response.bytes))"
    }
}

/// For logs: the command without what a client wants to keep to itself.
extension SmtpCommand: CustomStringConvertible {
    public var description: String {
        if case .auth(let mechanism, let response) = self { return "AUTH \(mechanism)\(response == nil ? "" : " (secret)")" }
        return verb + arguments
    }
}

extension SmtpMailParameters {
    var text: String {
        var result = ""
        if let size { result += " SIZE=\(max(0, size))" }
        if let body { result += " BODY=\(body.rawValue)" }
        if smtpUtf8 { result += " SMTPUTF8" }
        if let ret { result += " RET=\(ret.rawValue)" }
        if let envelopeId, !envelopeId.isEmpty { result += " ENVID=\(Xtext.encode(envelopeId.utf8))" }
        if let auth { result += " AUTH=\(Xtext.encode((auth.address?.text ?? "<>").utf8))" }
        if requireTls { result += " REQUIRETLS" }
        return result
    }
}

extension SmtpRcptParameters {
    var text: String {
        var result = ""
        if let notify { result += " NOTIFY=\(notify.value)" }
        if let originalRecipient { result += " ORCPT=\(originalRecipient.value)" }
        return result
    }
}
