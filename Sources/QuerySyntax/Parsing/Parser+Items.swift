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
    _ = take(.sortBy)
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
    if take(.asc) { return SortItem(expression: expression, isDescending: false) }
    let direction = current.stageWord == nil ? take(.foreignDirection) : nil
    return SortItem(expression: expression, isDescending: direction == .desc)
  }
}
