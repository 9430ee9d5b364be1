extension ExampleItems {
  static let singleWithContext = """
    {"id": "example", "prompt": "What is the capital of Australia?", "response": "Canberra, since 1913.", \
    "reference": "Canberra.", "context": "Canberra was founded in 1913 as the capital of Australia."}
    """

  static let pairWithContext = """
    {"id": "example", "prompt": "What is the capital of Australia?", "response_a": "Canberra, since 1913.", \
    "response_b": "Sydney.", "reference": "Canberra.", \
    "context": "Canberra was founded in 1913 as the capital of Australia."}
    """
}
