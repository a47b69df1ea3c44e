// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/S3Messages by scripts/fuzz.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzS3(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    if let page = try? S3Listing(bytes) {
        precondition(page.next.map { !$0.isEmpty } ?? true, "a page asks on with nothing")
        precondition(page.entries.allSatisfy { $0.size >= 0 }, "an object of negative size")
    }
    let failure = S3Failure(bytes)
    precondition(failure.message.count <= 500, "a message without limit")
    if let id = try? S3Multipart.uploadId(bytes) { precondition(!id.isEmpty, "an upload without a name") }
    try? S3Multipart.completed(bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    // What is written can be read again, whatever a server chose as its tag.
    if (try? S3Multipart.completed(Array(S3Multipart.completion([text]).utf8))) != nil { preconditionFailure("another document") }
    return 0
}
