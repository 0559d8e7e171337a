/// What a key function tells libedit to do next, by libedit's codes.
enum KeyEffect: Int32 {
  /// Nothing: the screen is as it was.
  case done = 0
  /// To go on with the command that the key is part of; its count stays.
  case goesOn = 3
  /// To show a changed text or cursor.
  case refresh = 4
  /// To ring the bell.
  case error = 6
  /// To draw prompt and text anew.
  case redisplay = 8
}
