// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/FormUrlencoded by scripts/fuzz.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzQuery(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let limits = FormUrlencodedLimits(totalBytes: 1000, fields: 12, nameBytes: 30, valueBytes: 200)
    do throws(FormUrlencodedError) {
        let fields = try FormUrlencoded.decode(bytes[...], limits: limits)
        precondition(fields.count <= limits.fields)
        let again = try FormUrlencoded.decode(FormUrlencoded.encode(fields))
        precondition(again == fields, "encoded and decoded again it is another query")
    } catch {
        precondition(count > 0, "the empty query is fine")
    }
    return 0
}
