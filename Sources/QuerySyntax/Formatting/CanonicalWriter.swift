/// Writes parts of the tree in the one form that the formatter gives them, on one line.
package struct CanonicalWriter {
  package var text = ""

  package mutating func write(_ piece: String) { text += piece }

  /// Writes an expression, in brackets where it binds more loosely than its place asks for.
  package mutating func write(_ expression: Expression, atLeast floor: Precedence) {
    let isLoose = expression.precedence < floor
    if isLoose { write("(") }
    write(expression)
    if isLoose { write(")") }
  }

  private mutating func write(_ expression: Expression) {
    switch expression.kind {
    case .text(let text): write(Quoting.text(text))
    case .number(let number): write(number.description)
    case .date(let date): write(date.description)
    case .truth(let truth): write(truth ? "true" : "false")
    case .name(let name): write(Quoting.operandName(name.text))
    case .missing: write("…")
    case .parameter(let name): write("$" + Quoting.name(name.text))
    case .field(let base, let names): writeField(base, names)
    case .call(let name, let arguments): writeCall(name, arguments)
    case .range(let first, let last): writePair(first, "..", last, atLeast: .sum)
    case .not(let operand): writePrefixed("not ", operand, atLeast: .not)
    case .negate(let operand): writeNegation(operand)
    case .and(let operands): writeChain(operands, " and ", atLeast: .not)
    case .or(let operands): writeChain(operands, " or ", atLeast: .and)
    case .sum(let first, let terms): writeTerms(first, terms, atLeast: .product)
    case .product(let first, let terms): writeTerms(first, terms, atLeast: .unary)
    case .comparison(let node):
      writePair(node.left, " \(node.operator.rawValue) ", node.right, atLeast: .range)
    case .isMissing(let operand, let isNegated):
      write(operand, atLeast: .range)
      write(isNegated ? " is not missing" : " is missing")
    case .inRange(let operand, let range, let isNegated):
      writeIn(operand, isNegated)
      write(range, atLeast: .range)
    case .inQuery(let operand, let query, let isNegated):
      writeIn(operand, isNegated)
      writeInBrackets(query)
    case .inList(let operand, let values, let isNegated):
      writeIn(operand, isNegated)
      writeInList(values)
    }
  }

  private mutating func writeField(_ base: Expression, _ names: [Name]) {
    write(base, atLeast: .postfix)
    for name in names { write("." + Quoting.name(name.text)) }
  }

  private mutating func writeCall(_ name: Name, _ arguments: [Expression]) {
    write(Quoting.operandName(name.text) + "(")
    writeList(arguments)
    write(")")
  }

  private mutating func writePrefixed(
    _ sign: String, _ operand: Expression, atLeast floor: Precedence
  ) {
    write(sign)
    write(operand, atLeast: floor)
  }

  /// Two signs without a space between them would be another language's remark, and brackets
  /// in place of the space would nest deeper than the text that was read.
  private mutating func writeNegation(_ operand: Expression) {
    if case .negate = operand.kind { return writePrefixed("- ", operand, atLeast: .unary) }
    writePrefixed("-", operand, atLeast: .postfix)
  }

  private mutating func writePair(
    _ left: Expression, _ sign: String, _ right: Expression, atLeast floor: Precedence
  ) {
    write(left, atLeast: floor)
    write(sign)
    write(right, atLeast: floor)
  }

  private mutating func writeIn(_ operand: Expression, _ isNegated: Bool) {
    write(operand, atLeast: .range)
    write(isNegated ? " not in " : " in ")
  }

  /// One name alone in brackets would be read as a query, so it gets two.
  private mutating func writeInList(_ values: [Expression]) {
    var isSingleName = false
    if values.count == 1, case .name = values[0].kind { isSingleName = true }
    write(isSingleName ? "((" : "(")
    writeList(values)
    write(isSingleName ? "))" : ")")
  }

  private mutating func writeList(_ values: [Expression]) {
    for (position, value) in values.enumerated() {
      if position > 0 { write(", ") }
      write(value, atLeast: .or)
    }
  }

  private mutating func writeChain(
    _ operands: [Expression], _ word: String, atLeast floor: Precedence
  ) {
    for (position, operand) in operands.enumerated() {
      if position > 0 { write(word) }
      write(operand, atLeast: floor)
    }
  }

  private mutating func writeTerms(
    _ first: Expression, _ terms: [ArithmeticTerm], atLeast floor: Precedence
  ) {
    write(first, atLeast: floor)
    for term in terms {
      write(" \(term.operator.rawValue) ")
      write(term.operand, atLeast: floor)
    }
  }
}
