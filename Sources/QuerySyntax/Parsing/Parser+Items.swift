extension Parser {
  ///     Keys ::= 'by' NamedItem ( ',' NamedItem )*
  mutating func parseKeys() throws(SyntaxFailure) -> [NamedItem] {
    take(.by) ? try parseNamedItems() : []
  }

  mutating func parseShowItems() throws(SyntaxFailure) -> [ShowItem] {
    let outer = context
    var items: [ShowItem] = []
    repeat {
      do {
        items.append(try parseShowItem())
      } catch {
        try skipItem(after: error, in: outer)
      }
    } while take(.comma)
    return items
  }

  ///     ShowItem ::= '*' | NamedItem
  private mutating func parseShowItem() throws(SyntaxFailure) -> ShowItem {
    let place = range
    if take(.star) { return .all(place) }
    return .item(try parseNamedItem())
  }

  mutating func parseNamedItems() throws(SyntaxFailure) -> [NamedItem] {
    let outer = context
    var items: [NamedItem] = []
    repeat {
      do {
        items.append(try parseNamedItem())
      } catch {
        try skipItem(after: error, in: outer)
      }
    } while take(.comma)
    return items
  }

  ///     NamedItem ::= Expression ( 'as' Name )?
  private mutating func parseNamedItem() throws(SyntaxFailure) -> NamedItem {
    let expression = try parseExpression(.or)
    let name = take(.as) ? try parseName(SyntaxMessages.expectedNewName) : nil
    return NamedItem(expression: expression, name: name)
  }

  mutating func parseAddItems() throws(SyntaxFailure) -> [AddItem] {
    let outer = context
    var items: [AddItem] = []
    repeat {
      do {
        items.append(try parseAddItem())
      } catch {
        try skipItem(after: error, in: outer)
      }
    } while take(.comma)
    return items
  }

  ///     AddItem ::= Name '=' Expression
  private mutating func parseAddItem() throws(SyntaxFailure) -> AddItem {
    let name = try parseName(SyntaxMessages.expectedEqualsInAdd)
    guard take(.equal) else { throw fail(.expected, SyntaxMessages.expectedEqualsInAdd) }
    return AddItem(name: name, expression: try parseExpression(.or))
  }

  mutating func parseSortItems() throws(SyntaxFailure) -> [SortItem] {
    let outer = context
    var items: [SortItem] = []
    reportSortBy()
    repeat {
      do {
        items.append(try parseSortItem())
      } catch {
        try skipItem(after: error, in: outer)
      }
    } while take(.comma)
    return items
  }

  ///     SortItem ::= Expression ( 'asc' | 'desc' )?
  private mutating func parseSortItem() throws(SyntaxFailure) -> SortItem {
    let expression = try parseExpression(.or)
    if take(.desc) { return SortItem(expression: expression, isDescending: true) }
    let isAscending = take(.asc)
    let isDescending = isAscending ? false : readForeignDirection() ?? false
    return SortItem(expression: expression, isDescending: isDescending)
  }

  /// `sort by area`: the second word is not needed here.
  private mutating func reportSortBy() {
    guard current.keyword == .by, previousRange.end <= range.start,
      followsWithoutOperator(index + 1)
    else { return }
    report(
      .foreignWord, at: previousRange.joined(with: range),
      SyntaxMessages.foreignOperator("sort by", meaning: "sort"), suggestion: .same("sort"),
      isPartial: false)
    advance()
  }
}

extension Parser {
  /// Reports the `(*)` that other languages write after `count`, and goes on after it.
  mutating func skipCountStar() {
    guard at(.openBracket), tokens[index + 1].sign == .star else { return }
    let isClosed = index + 2 < tokens.count && tokens[index + 2].sign == .closeBracket
    report(
      .foreignWord, at: previousRange.joined(with: tokens[index + (isClosed ? 2 : 1)].range),
      SyntaxMessages.countStar, suggestion: .same("count"), isPartial: false)
    move(to: index + (isClosed ? 3 : 2))
  }
}
