// SPDX-License-Identifier: EUPL-1.2
public import CryptoLayers

/// What opening one message may cost. Layers within each other are bounded by `LayerLimits.deepest`.
public struct Oeffnungsgrenzen: Sendable, Hashable {
    /// Of the message, and of what comes out of each layer.
    public var bytes = 100 << 20
    public var schichten = LayerLimits()
    /// Layers that stand among foreign parts and are looked at on their own.
    public var teile = 5

    /// How many times its own size something compressed may come to (mail facts §8.14).
    public var verdichtung = 100

    public init() {}
}
