// SPDX-License-Identifier: EUPL-1.2

/// RFC 3492, one way: U-labels to A-labels (RFC 5891 §4.4). Letters are taken as they are; what IDNA would map first
/// stays different, which for comparing is the safe side.
enum Punycode {
    /// - Parameter label: in small letters. Labels no name server could hold stay as they are.
    static func label(_ label: String) -> String {
        let input = label.unicodeScalars.map { Int($0.value) }
        guard input.contains(where: { $0 >= 0x80 }), input.count <= 63 else { return label }
        var output = input.filter { $0 < 0x80 }
        let basic = output.count
        if basic > 0 { output.append(0x2D) }
        var (point, delta, bias, handled) = (0x80, 0, 72, basic)
        while handled < input.count {
            guard let next = input.filter({ $0 >= point }).min() else { return label }
            delta += (next - point) * (handled + 1)
            point = next
            for scalar in input {
                if scalar < point { delta += 1 }
                guard scalar == point else { continue }
                output += digits(delta, bias)
                bias = adapted(delta, handled + 1, isFirst: handled == basic)
                (delta, handled) = (0, handled + 1)
            }
            delta += 1
            point += 1
        }
        return "xn--" + String(decoding: output.map { UInt8($0) }, as: UTF8.self)
    }

    /// RFC 3492 section 6.3: a number in digits whose weights follow the bias.
    private static func digits(_ delta: Int, _ bias: Int) -> [Int] {
        var (result, rest, k) = ([Int](), delta, 36)
        while true {
            let threshold = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias
            if rest < threshold { return result + [letter(rest)] }
            result.append(letter(threshold + (rest - threshold) % (36 - threshold)))
            rest = (rest - threshold) / (36 - threshold)
            k += 36
        }
    }

    private static func letter(_ digit: Int) -> Int { digit < 26 ? 0x61 + digit : 0x30 + digit - 26 }

    /// RFC 3492 section 6.1.
    private static func adapted(_ delta: Int, _ points: Int, isFirst: Bool) -> Int {
        var (rest, k) = (isFirst ? delta / 700 : delta / 2, 0)
        rest += rest / points
        while rest > 455 {
            rest /= 35
            k += 36
        }
        return k + 36 * rest / (rest + 38)
    }
}
