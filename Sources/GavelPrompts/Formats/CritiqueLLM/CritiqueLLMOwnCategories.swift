/// Of which type the answers to a kind of questions are, by our own judgement of what counts for them.
///
/// The names of the kinds are those that AlignBench, Auto-J and LLMEval give to their questions.
enum CritiqueLLMOwnCategories {
  static let alignBench: [OwnDimensions.AnswerType: [String]] = [
    .factual: ["基本能力", "中文理解", "专业能力"],
    .reasoning: ["逻辑推理", "数学计算", "代码"],
    .generative: ["文本写作", "角色扮演", "多语言能力"],
    .advisory: ["综合问答"],
  ]

  static let autoJ: [OwnDimensions.AnswerType: [String]] = [
    .factual: [
      "explaining_general", "analyzing_general", "verifying_fact", "open_question", "reading_comprehension",
      "information_extraction", "keywords_extraction", "classification_identification", "topic_modeling",
      "ranking",
      "data_analysis", "text_to_text_translation", "text_correction", "text_simplification", "others",
    ],
    .reasoning: [
      "math_reasoning", "solving_exam_question_with_math", "solving_exam_question_without_math",
      "counterfactual",
      "explaining_code", "code_generation", "code_simplification", "code_correction_rewriting",
      "code_to_code_translation",
    ],
    .generative: [
      "creative_writing", "functional_writing", "writing_advertisement", "writing_biography",
      "writing_blog_post",
      "writing_cooking_recipe", "writing_email", "writing_job_application", "writing_legal_document",
      "writing_marketing_materials", "writing_news_article", "writing_personal_essay",
      "writing_presentation_script", "writing_product_description", "writing_scientific_paper",
      "writing_social_media_post", "writing_song_lyrics", "writing_technical_document", "language_polishing",
      "instructional_rewriting", "paraphrasing", "note_summarization", "post_summarization",
      "text_summarization",
      "title_generation", "question_generation", "roleplay", "chitchat", "brainstorming",
    ],
    .advisory: [
      "seeking_advice", "asking_how_to_question", "recommendation", "planning", "value_judgement",
    ],
  ]

  static let llmEval: [OwnDimensions.AnswerType: [String]] = [
    .factual: ["Factual_questions", "Reading_Comprehension", "Retrieval", "Classification"],
    .reasoning: ["Reasoning", "Math_Solving", "Code"],
    .generative: [
      "Translation", "Story_Generation", "Rewrite", "Poetry", "Summary", "Role_playing", "Outline_Generation",
      "Paragraph_Generation", "Conversation",
    ],
    .advisory: ["Open_questions"],
  ]
}
