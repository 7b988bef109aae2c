/// Returns the index of the first byte that is not UTF-8 (RFC 3629 §4), or nil if all are.
func firstFaultOfUTF8(in bytes: ArraySlice<UInt8>) -> Int? {
    do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span)
        return nil
    } catch {
        return bytes.startIndex + error.byteOffsets.lowerBound
    }
}

/// Drops the last byte and those before it that begin a scalar without ending it.
///
/// The caller hands over one byte more than it wants, to see whether a scalar goes on there.
func wholeScalars(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var whole = bytes
    while let last = whole.popLast(), last & 0xC0 == 0x80 {}
    return whole
}
