// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/MultipartFormData by scripts/fuzz.

/// What a body means, without the places at which it happened to be cut.
private func meaning(_ pieces: [ArraySlice<UInt8>]) -> (events: [MultipartEvent], error: MultipartError?) {
    var events: [MultipartEvent] = []
    let limits = MultipartLimits(headerBytes: 200, headerLines: 4, parts: 5, fieldBytes: 100, fileBytes: 300, totalBytes: 2000)
    do throws(MultipartError) {
        var parser = MultipartParser(boundary: try MultipartBoundary("b-X"), limits: limits)
        for piece in pieces {
            for event in try parser.feed(piece) {
                if case .data(let more) = event, case .data(let before)? = events.last {
                    events[events.count - 1] = .data((before + more)[...])
                } else {
                    events.append(event)
                }
            }
        }
        try parser.finish()
        return (events, nil)
    } catch {
        return (events, error)
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMultipart(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let body = bytes[1...]
    let step = Int(bytes[0] % 7) + 1
    let cut = stride(from: 1, to: count, by: step).map { bytes[$0..<min($0 + step, count)] }
    let (whole, pieces) = (meaning([body]), meaning(cut))
    precondition((whole.error == nil) == (pieces.error == nil), "accepted or refused depending on the cut")
    if whole.error == nil { precondition(whole.events == pieces.events, "events depend on the cut") }
    for case .partBegin(let part) in whole.events {
        guard let filename = part.filename else { continue }
        let safe = SafeFilename.make(filename, maximumBytes: 60)
        precondition(!safe.isEmpty && safe.utf8.count <= 60 && !safe.contains("/") && !safe.hasPrefix("."))
        precondition(SafeFilename.make(safe, maximumBytes: 60) == safe, "a safe name is not safe")
    }
    return 0
}
