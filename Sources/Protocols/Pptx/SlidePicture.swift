// SPDX-License-Identifier: EUPL-1.2

/// A picture with its alternative text.
public struct SlidePicture: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        case png([UInt8])
        /// `fallback` is the same picture as PNG: programs before 2016 show that, and its size is the picture's.
        case svg([UInt8], fallback: [UInt8])
    }

    public var content: Content
    /// What who cannot see the picture must know. Never blank.
    public var description: String

    public init(_ content: Content, description: String) {
        self.content = content
        self.description = description
    }

    /// The PNG that every program can show.
    var png: [UInt8] {
        switch content {
        case .png(let bytes), .svg(_, fallback: let bytes): bytes
        }
    }

    var svg: [UInt8]? {
        if case .svg(let bytes, fallback: _) = content { bytes } else { nil }
    }
}
