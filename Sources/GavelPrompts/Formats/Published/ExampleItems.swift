/// Items as JSON for the examples of the catalogue.
enum ExampleItems {
  static let single = """
    {"id": "example", "prompt": "What is the capital of Australia?", "response": "Canberra, since 1913.", \
    "reference": "Canberra."}
    """

  static let twoTurns = """
    {"id": "example", "messages": [{"role": "user", "content": "What is the capital of Australia?"}, \
    {"role": "assistant", "content": "Canberra."}, {"role": "user", "content": "Since when?"}], \
    "response": "It was founded in 1913.", "references": ["Canberra.", "Parliament moved there in 1927."]}
    """

  static let pair = """
    {"id": "example", "prompt": "What is the capital of Australia?", "response_a": "Canberra, since 1913.", \
    "response_b": "Sydney.", "reference": "Canberra."}
    """

  static let pairOfTwoTurns = """
    {"id": "example", "messages_a": [{"role": "user", "content": "What is the capital of Australia?"}, \
    {"role": "assistant", "content": "Canberra."}, {"role": "user", "content": "Since when?"}], \
    "messages_b": [{"role": "user", "content": "What is the capital of Australia?"}, \
    {"role": "assistant", "content": "Sydney."}, {"role": "user", "content": "Since when?"}], \
    "response_a": "It was founded in 1913.", "response_b": "Always.", \
    "references": ["Canberra.", "Parliament moved there in 1927."]}
    """

  static let slate = """
    {"id": "example", "prompt": "What is the capital of Australia?", \
    "responses": ["Canberra, since 1913.", "Sydney.", "Canberra.", "Melbourne, I think."], "reference": "Canberra."}
    """
}
