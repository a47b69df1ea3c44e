// SPDX-License-Identifier: EUPL-1.2

/// What a body may cost before it is refused. Every number is an upper bound, inclusive.
public struct MultipartLimits: Hashable, Sendable {
    /// Name line, values and line ends of one part's header together.
    public var headerBytes: Int
    public var headerLines: Int
    public var parts: Int
    /// Content of a part without a file name: form fields, which their readers keep in memory.
    public var fieldBytes: Int
    /// Content of a part with a file name: streamed on, so it may be larger.
    public var fileBytes: Int
    /// The whole body with delimiters, preamble and epilogue.
    public var totalBytes: Int

    public init(
        headerBytes: Int = 8 * 1024, headerLines: Int = 16, parts: Int = 256, fieldBytes: Int = 64 * 1024,
        fileBytes: Int = 50 * 1024 * 1024, totalBytes: Int = 100 * 1024 * 1024
    ) {
        self.headerBytes = headerBytes
        self.headerLines = headerLines
        self.parts = parts
        self.fieldBytes = fieldBytes
        self.fileBytes = fileBytes
        self.totalBytes = totalBytes
    }
}
