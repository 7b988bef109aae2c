/// Tells well-formed UTF-8 from other bytes (Unicode, table 3-7).
enum UTF8Check {
    static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
        unsafe bytes.withUnsafeBytes { unsafe isValid($0) }
    }

    static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var index = 0
        let count = bytes.count
        while index < count {
            // Eight plain bytes at a time.
            while index + 8 <= count,
                unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    & 0x8080_8080_8080_8080 == 0
            {
                index += 8
            }
            guard index < count else { break }
            let byte = unsafe bytes[index]
            if byte < 0x80 {
                index += 1
                continue
            }
            let length: Int
            var lowest: UInt8 = 0x80
            var highest: UInt8 = 0xBF
            switch byte {
            case 0xC2...0xDF: length = 2
            case 0xE0...0xEF:
                length = 3
                if byte == 0xE0 { lowest = 0xA0 }
                if byte == 0xED { highest = 0x9F }
            case 0xF0...0xF4:
                length = 4
                if byte == 0xF0 { lowest = 0x90 }
                if byte == 0xF4 { highest = 0x8F }
            default: return false
            }
            guard index + length <= count else { return false }
            guard unsafe bytes[index + 1] >= lowest, unsafe bytes[index + 1] <= highest else {
                return false
            }
            for offset in 2..<max(length, 2) where unsafe bytes[index + offset] & 0xC0 != 0x80 {
                return false
            }
            index += length
        }
        return true
    }
}
