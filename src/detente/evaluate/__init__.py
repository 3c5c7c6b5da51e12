"""How well events were read: predicted against gold events, by the codebook's measure."""

from detente.evaluate.files import GoldArticle, read_gold, read_predictions
from detente.evaluate.scores import Error, Scores

__all__ = ["Error", "GoldArticle", "Scores", "read_gold", "read_predictions"]
