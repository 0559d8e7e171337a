extension Completer {
  /// The stretch of a stage in which the cursor is: an item of a list, or what an open bracket
  /// holds so far.
  struct Place {
    var stage: CurrentStage
    /// The first token of the stretch.
    var start: Int
    /// The innermost bracket of the stage that is open.
    var frame: Frame?
    /// Whether the keys of `by` have begun.
    var isAfterBy: Bool
    /// Whether columns are inside aggregates only.
    var isAggregate: Bool
  }

  func place(in stage: CurrentStage) -> Place {
    let open = frames.filter { $0.open >= stage.start }
    let takesKeys = stage.word == .summarize || stage.word == .count
    let keys =
      takesKeys
      ? outerPositions(from: stage.start).last { tokens[$0].keyword == .by } : nil
    var start = open.last.map { $0.open + 1 } ?? stage.start
    for position in outerPositions(from: start) where tokens[position].sign == .comma {
      start = position + 1
    }
    if let keys, open.isEmpty { start = max(start, keys + 1) }
    let isInAggregate = open.contains { frame in
      if case .call(let name) = frame.kind { AggregateDefinition.named(name) != nil } else { false }
    }
    let gathers = stage.word == .expect || stage.word == .summarize && keys == nil
    return Place(
      stage: stage, start: start, frame: open.last, isAfterBy: keys != nil,
      isAggregate: gathers && !isInAggregate)
  }

  /// Offers what can be in a stage.
  mutating func offer(in stage: CurrentStage) {
    let place = place(in: stage)
    if tokens.last?.sign == .pipe { return offerStagesIfComplete(place) }
    let isEmpty = place.start >= tokens.count
    switch stage.word {
    case .find where isEmpty: offerParameters { $0 == .text }
    case .take where isEmpty, .skip where isEmpty: offerParameters { $0 == .number }
    case .expand where isEmpty:
      offerColumns(stage.scope) { $0.isList }
    case .find, .take, .skip, .expand: offerStagesIfComplete(place)
    case .count where !place.isAfterBy:
      offerWord("by", CompletionMessages.by)
      offerStagesIfComplete(place)
    default: offerExpression(place)
    }
  }

  /// Offers stages where the query could end here.
  mutating func offerStagesIfComplete(_ place: Place) {
    guard place.frame == nil,
      scope(ofTokens: queryStart..<tokens.count, exactly: false) != nil
    else { return }
    offerStages()
  }

  /// Offers what can be where an item of the stage begins.
  mutating func offerItemStart(_ place: Place) {
    if let frame = place.frame { return offerStart(of: frame, place) }
    switch place.stage.word {
    case .add: return
    case .show, .distinct:
      offerOperands(place) { _ in true }
      offerWord("*", CompletionMessages.allColumns)
    default: offerOperands(place) { _ in true }
    }
  }

  private mutating func offerStart(of frame: Frame, _ place: Place) {
    switch frame.kind {
    case .members:
      if let left = memberOperand(of: frame, place.stage) { offerValues(of: left, place) }
    case .call(let name):
      let isFirst = frame.open + 1 == place.start
      if name == "round", !isFirst { return }
      offerOperands(place, fitting: CompletionTypes.argument(of: name))
    case .group, .query: offerOperands(place) { _ in true }
    }
  }

  private func memberOperand(of frame: Frame, _ stage: CurrentStage) -> BoundExpression? {
    var outer = self
    outer.cursor.tokens.removeSubrange(frame.open...)
    return outer.leftOfMembership(in: stage, before: outer.tokens.count)
  }

  /// What is left of the `in`, or `not in`, that ends before a token.
  func leftOfMembership(in stage: CurrentStage, before end: Int) -> BoundExpression? {
    let place = place(in: stage)
    var position = end - 1
    if position > place.start, tokens[position - 1].keyword == .not { position -= 1 }
    return bound(conditionStart(place, before: position)..<position, place)
  }
}
