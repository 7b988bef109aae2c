package import PolicyModel

/// All that a question says of itself besides its own texts, in one language.
package struct KeyWords: Sendable, Hashable {
    /// What stands before the words that are looked for.
    let find: String
    /// What stands before what was ticked.
    let chosen: String
    /// What is said when words find nothing.
    let nothingFound: String
    /// What is said when Enter is pressed and no line is chosen.
    let nothingByEnter: String
    /// What is said when Enter is pressed and no line is ticked.
    let nothingTicked: String
    /// What is said when a text is longer than it may be.
    let tooLong: String
    /// What is said when not all of a paste was taken.
    let cut: String
    /// What is asked before the conversation is left.
    let leave: String
    /// The footer: what the arrows do.
    let move: String
    /// The footer: what letters do.
    let type: String
    /// The footer: what Space does.
    let tick: String
    /// The footer: what Enter does with a line.
    let choose: String
    /// The footer: what Enter does with a text or with ticks.
    let confirm: String
    /// The footer: how to go back.
    let back: String
    /// The footer: how to see why something is asked.
    let why: String
    /// The footer: how to see and change the answers.
    let answers: String
    /// The footer: how to stop.
    let stop: String
    /// The footer, when asked whether to stop: how to do so.
    let reallyStop: String
    /// The footer, when asked whether to stop: how not to.
    let goOn: String
    /// The footer, when it is shown why something is asked: how to come back.
    let anyKey: String

    /// Says all of it in a language.
    package init(_ words: Words) {
        find = words("Find")
        chosen = words("Chosen")
        nothingFound = words("Nothing fits; remove a word.")
        nothingByEnter = words("Nothing is chosen by Enter alone: go to a line first.")
        nothingTicked = words("Nothing is chosen by Enter alone: tick lines with Space first.")
        tooLong = words("That is too long; shorten it.")
        cut = words("Not all of what was pasted found room.")
        leave = words("Stop here? What you answered is kept, and you can go on later.")
        move = words("↑↓ move")
        type = words("type to search")
        tick = words("Space tick")
        choose = words("Enter choose")
        confirm = words("Enter confirm")
        back = words("Ctrl-B back")
        why = words("? why")
        answers = words("Ctrl-R answers")
        stop = words("Esc stop")
        reallyStop = words("Enter stop")
        goOn = words("Esc go on")
        anyKey = words("any key goes back to the question")
    }
}
