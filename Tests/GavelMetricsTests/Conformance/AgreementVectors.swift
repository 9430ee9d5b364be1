/// The vector files of agreement and classification.
let agreementVectors = [
  "accuracy", "balanced_accuracy", "cohen_kappa", "confusion_matrix", "fleiss_kappa", "gwet_ac1", "gwet_ac2",
  "krippendorff_alpha", "matthews_corrcoef", "pairwise_agreement_ties", "pairwise_agreement_within_items",
  "percent_agreement_multirater", "precision_recall_f1", "scott_pi",
]

/// The vector files of correlation.
let correlationVectors = [
  "goodman_kruskal_gamma", "icc", "kendall_tau_b", "kendall_tau_c", "level_correlation", "lin_ccc",
  "pairwise_accuracy_acc_eq", "somers_d", "tie_calibration", "weighted_tau",
]
