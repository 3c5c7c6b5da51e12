"""When and where an event is: the dates and the places of an article, given to its events."""

from detente.coding.dating import Dates
from detente.coding.due import Dated
from detente.coding.placing import Places

__all__ = ["Dated", "Dates", "Places"]
