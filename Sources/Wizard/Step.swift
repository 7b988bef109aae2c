import PolicyModel

/// One question of the conversation.
enum Step: Sendable, Hashable {
    case name
    case vertical
    case country
    case recipients
    case activities
    case offerings(Key<Activity>)
    case practice(Key<Practice>)
}
