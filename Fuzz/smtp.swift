// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/Smtp by scripts/fuzz.

/// The first byte says what is fed, the second one how the rest is cut.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSmtp(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 2 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let input = Array(bytes[2...])
    let (whole, cut) = (pieces(input, step: input.count), pieces(input, step: Int(bytes[1] % 11) + 1))
    switch bytes[0] % 5 {
    case 0: command(input)
    case 1: precondition(lines(whole) == lines(cut), "lines depend on the cut")
    case 2: reply(whole, cut)
    case 3: content(whole, cut, bareLineFeed: bytes[1] & 128 == 0 ? .refuse : .normalise)
    default: encoded(input, whole, cut)
    }
    return 0
}

private func pieces(_ bytes: [UInt8], step: Int) -> [ArraySlice<UInt8>] {
    stride(from: 0, to: bytes.count, by: step).map { bytes[$0..<min($0 + step, bytes.count)] }
}

private func everything() -> SmtpExtensions {
    var all = SmtpExtensions(reply: SmtpReply(250, nil, lines: ["", "SIZE 1000", "8BITMIME", "SMTPUTF8", "PIPELINING"]))
    (all.dsn, all.chunking, all.binaryMime, all.startTls, all.requireTls) = (true, true, true, true, true)
    all.auth = SmtpAuthExchange.mechanisms
    return all
}

/// Every line is judged in the session that the lines before it have made.
private func command(_ input: [UInt8]) {
    var dialog = SmtpDialog(extensions: everything(), tls: true)
    dialog.greeted()
    for line in input.split(separator: 0x0A, omittingEmptySubsequences: false) {
        guard let read = try? SmtpCommandLine(line, offered: everything()) else { continue }
        let written = read.command.bytes
        precondition(written.filter { $0 == 0x0D || $0 == 0x0A } == [0x0D, 0x0A] && written.last == 0x0A, "more than a line")
        // Values that were read in a longer form than they are written in may exceed no limit.
        guard let again = try? SmtpCommandLine(written.dropLast(2), offered: everything()) else {
            preconditionFailure("what is written cannot be read")
        }
        precondition(again.command == read.command, "another command")
        let verdict = dialog.receive(read.command)
        if case .accept = verdict { if line.count % 3 == 0 { _ = dialog.refused() } else { dialog.accepted() } }
        if dialog.phase == .content { dialog.contentEnded(accepted: true) }
        precondition(dialog.recipients == 0 || [.transaction, .chunks, .chunksRefused, .closed].contains(dialog.phase))
        if case .auth(let mechanism, let response) = read.command, var exchange = SmtpAuthExchange(mechanism: mechanism),
            case .credentials(let who)? = try? exchange.begin(response)
        {
            precondition(!who.user.isEmpty && !who.password.bytes.isEmpty, "nobody")
        }
    }
}

private func lines(_ pieces: [ArraySlice<UInt8>]) -> [SmtpLine] {
    var reader = SmtpLineReader(limit: 24)
    var result: [SmtpLine] = []
    for piece in pieces {
        reader.feed(piece)
        while let line = reader.next() { result.append(line) }
    }
    for case .line(let line) in result {
        precondition(line.count <= 22 && !line.contains { $0 == 0x0D || $0 == 0x0A || $0 == 0 }, "a line with a line end")
    }
    return result
}

private func replies(_ pieces: [ArraySlice<UInt8>]) -> (replies: [SmtpReply], error: SmtpReplyError?) {
    var limits = SmtpLimits()
    (limits.foreignReplyLine, limits.foreignReplyLines) = (100, 6)
    var parser = SmtpReplyParser(limits: limits)
    var result: [SmtpReply] = []
    do throws(SmtpReplyError) {
        for piece in pieces {
            parser.feed(piece)
            while let reply = try parser.next() { result.append(reply) }
        }
        try parser.finish()
        return (result, nil)
    } catch {
        return (result, error)
    }
}

private func reply(_ whole: [ArraySlice<UInt8>], _ cut: [ArraySlice<UInt8>]) {
    let (one, other) = (replies(whole), replies(cut))
    precondition(one.replies == other.replies && one.error == other.error, "replies depend on the cut")
    for reply in one.replies {
        _ = SmtpExtensions(reply: reply)
        let written = reply.bytes(utf8: true)
        var parser = SmtpReplyParser()
        parser.feed(written)
        guard let again = try? parser.next(), parser.isEmpty else { preconditionFailure("not one reply") }
        // A text may begin with what looks like a status.
        precondition(again.code == reply.code && (reply.status == nil || again.status == reply.status), "another reply")
    }
}

private func read(
    _ pieces: [ArraySlice<UInt8>], _ bareLineFeed: SmtpBareLineFeed, _ size: Int
) -> (content: [UInt8], rest: [UInt8], end: SmtpDataSummary?) {
    var decoder = SmtpDataDecoder(maximumSize: size, bareLineFeed: bareLineFeed)
    var (content, rest) = ([UInt8](), [UInt8]())
    for piece in pieces {
        let step = decoder.feed(piece)
        for piece in step.pieces { content += piece }
        rest += step.rest
    }
    precondition(content.count <= size, "more than wanted")
    return (decoder.end?.problem == nil ? content : [], rest, decoder.end)
}

private func content(_ whole: [ArraySlice<UInt8>], _ cut: [ArraySlice<UInt8>], bareLineFeed: SmtpBareLineFeed) {
    for size in [Int.max, 40] {
        let (one, other) = (read(whole, bareLineFeed, size), read(cut, bareLineFeed, size))
        precondition(one.end == other.end && one.rest == other.rest, "the end depends on the cut")
        guard let end = one.end else { continue }
        precondition(one.content == other.content, "the content depends on the cut")
        let used = whole.flatMap { $0 }.dropLast(one.rest.count)
        precondition(used.elementsEqual([0x2E, 0x0D, 0x0A]) || used.suffix(5).elementsEqual("\r\n.\r\n".utf8), "no true end")
        if end.problem == nil {
            precondition(end.size == one.content.count && !hasBareLineEnds(one.content), "content that breaks the rules")
        }
    }
}

private func hasBareLineEnds(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { index in
        switch bytes[index] {
        case 0x0D: index + 1 == bytes.count || bytes[index + 1] != 0x0A
        case 0x0A: index == 0 || bytes[index - 1] != 0x0D
        default: false
        }
    }
}

private func encoded(_ input: [UInt8], _ whole: [ArraySlice<UInt8>], _ cut: [ArraySlice<UInt8>]) {
    func encode(_ pieces: [ArraySlice<UInt8>]) -> [UInt8] {
        var (encoder, output) = (SmtpDataEncoder(), [UInt8]())
        for piece in pieces { encoder.encode(piece, into: &output) }
        encoder.finish(into: &output)
        return output
    }
    let output = encode(whole)
    precondition(output == encode(cut), "the output depends on the cut")
    precondition(!hasBareLineEnds(output), "a bare line end")
    let back = read([output[...]], .refuse, .max)
    precondition(back.end != nil && back.rest.isEmpty, "an end too early or none")
    if !input.contains(0) {
        precondition(back.end?.problem == nil, "a message that would be refused")
        precondition(
            back.content.filter { $0 != 0x0D && $0 != 0x0A } == input.filter { $0 != 0x0D && $0 != 0x0A }, "other content")
    }
}
