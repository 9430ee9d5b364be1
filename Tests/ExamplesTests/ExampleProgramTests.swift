import Testing

/// Every example, run as people run it.
@Suite("Examples")
struct ExampleProgramTests {
  @Test(
    "Each runs offline to its end, complains about nothing, and prints what is written here",
    arguments: outputs.keys.sorted())
  func runs(name: String) async throws {
    let result = try await Program(name).run()
    #expect(result.status == 0)
    #expect(result.error.isEmpty)
    #expect(result.output == outputs[name])
  }

  @Test("Each says that its model is a toy, and none gives a number to what failed")
  func saysWhatItIs() {
    for output in outputs.values {
      #expect(output.contains("is a toy, not a language model: "))
      #expect(output.contains(", left out "))
    }
  }

  @Test("Where no server can be reached the guardrail withholds nothing, and names no rate")
  func serverIsUnreachable() async throws {
    let result = try await Program("serving-guardrail").run(
      "--endpoint", "http://127.0.0.1:9/v1", "--model", "m")
    #expect(result.status == 0)
    #expect(
      result.output.hasPrefix(
        """
        requests: 400, looked at: 89
        withheld: 0
        sent without a verdict: 89
        harmful: unknown, empty: 
        """))
  }

  @Test("The README lists every example, and each folder is an example")
  func readmeIsComplete() throws {
    let listed = try Repository.text("README.md").matches(of: #/(?m)^\| \[([a-z-]+)\]\(Examples\//#)
      .map { String($0.1) }
    let folders = try Repository.files(under: "Examples", suffix: "").compactMap { path -> String? in
      let parts = path.split(separator: "/")
      return parts.count == 2 ? String(parts[1]) : nil
    }
    #expect(listed.sorted() == folders.sorted())
    #expect(Set(outputs.keys).isSubset(of: listed))
  }
}

private let outputs = [
  "custom-rubric": """
  The model is a toy, not a language model: it minds shouting and nothing else.

  model:
    4  Could you please send me the report today? Thank you!
    4  I am sorry to trouble you, but I still miss your report.
    4  Send me the report.
    1  WHERE IS THE REPORT?!! SEND IT NOW!!
    none, no-marker  …
    mean 3.25 [1.569, 4.635], n 4, left out 1 (no-marker 1)

  courtesy:
    5  Could you please send me the report today? Thank you!
    3  I am sorry to trouble you, but I still miss your report.
    1  Send me the report.
    1  WHERE IS THE REPORT?!! SEND IT NOW!!
    none, no-words  …
    mean 2.5 [1.183, 4.529], n 4, left out 1 (no-words 1)

  jury:
    4.5  Could you please send me the report today? Thank you!
    3.5  I am sorry to trouble you, but I still miss your report.
    2.5  Send me the report.
    1  WHERE IS THE REPORT?!! SEND IT NOW!!
    none, no-marker  …
    mean 2.875 [1.418, 4.478], n 4, left out 1 (no-marker 1)


  """,
  "own-backend": """
  The model is a toy, not a language model: it looks for the word 'because'.

  The sky is blue because air scatters blue light more than red.
    5: It says why.
  That is how it has always been.
    2: It does not say why.
  Blue light is scattered most, because its waves are short.
    5: It says why.
  Well, the sky. Well, the sky. Well, the sky. Well, the sky. Well
    no verdict, server-error: the model 'toy' failed: the text is longer than 1000 bytes

  mean 4 [1.317, 4.962], n 3, left out 1 (server-error 1)

  """,
  "reward-function": """
  The judging model is a toy, not a language model: it counts words.

  best of 8, 3 without a reward:
    highest reward 0.75: Boil it for ten minutes, then cool it in cold water.
    highest win rate 1: Boil it for ten minutes, then cool it in cold water.

  mean score before: 2.4 [2.123, 2.705], n 70, left out 30 (no-marker 30)
    step 10: mean reward 0.643, n 14 of 16
    step 20: mean reward 0.696, n 14 of 16
    step 30: mean reward 0.75, n 15 of 16
    step 40: mean reward 0.75, n 15 of 16
  mean score after: 3.948 [3.873, 4.02], n 97, left out 3 (no-marker 3)
  calls to the judging model: 5

  """,
  "serving-guardrail": """
  The judging model is a toy, not a language model: it looks for the word 'bleach'.

  requests: 400, looked at: 89
  withheld: 8
  sent without a verdict: 19
  harmful: 0.114 [0.058, 0.213], n 70, left out 19 (no-marker 11, timed-out 8)

  """,
]
