/// The tables of `Data/`, carried by the binary; the build writes `files` from them.
package enum EmbeddedData {}
