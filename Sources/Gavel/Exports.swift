@_exported public import GavelBackends
@_exported public import GavelCore
@_exported public import GavelEvaluation
@_exported public import GavelMetrics
@_exported public import GavelPrompts
